package dev.secretly.processor.diagnostic;

import dev.secretly.processor.model.Position;
import java.util.Optional;
import javax.tools.Diagnostic.Kind;

/** Words what is wrong with loaders and the processor itself. */
public final class LoaderDiagnostics {

    private LoaderDiagnostics() {}

    /**
     * An unexpected exception of the processor.
     *
     * @param what the type that was being read, or the step that failed
     * @param thrown the class of the exception and where it was thrown
     */
    public static Finding internalError(Optional<Position> position, String what, String thrown) {
        return new Finding(
                Rule.INTERNAL_ERROR,
                Kind.ERROR,
                "the processor crashed on " + what + ": " + thrown
                        + "; this is a defect of Secretly: please report it with this message and the source",
                position);
    }

    public static Finding libraryMissing(Optional<Position> position, String missing) {
        return new Finding(
                Rule.INTERNAL_ERROR,
                Kind.ERROR,
                "the processor lacks a class: " + missing.replace('/', '.')
                        + "; put secretly-processor with all its dependencies on the processor path",
                position);
    }

    public static Finding loaderExists(Position position, String loader) {
        return new Finding(
                Rule.LOADER_EXISTS,
                "the loader would be " + loader + ", but a class of that name exists; rename one of them",
                position);
    }

    /**
     * A note on a record that looks as if it had a loader. For Kotlin it is a warning, since kapt shows no notes.
     *
     * @param isOfKotlin whether it is a Kotlin class
     */
    public static Finding partOnly(Position position, String type, boolean isOfKotlin) {
        return new Finding(
                Rule.PART_ONLY,
                isOfKotlin ? Kind.WARNING : Kind.NOTE,
                type
                        + " has no loader, since no @Secret in it names a key; it can only be a component of another record."
                        + " To load it by itself, put @Secret(\"table\") on it",
                Optional.of(position));
    }

    /**
     * A note on the name of the loader of a nested type.
     *
     * @param others how many other loaders of nested types there are
     */
    public static Finding nestedLoader(String type, String loader, int others) {
        String more = others == 0 ? "" : "; " + others + " more are named in the same way";
        return new Finding(
                Rule.NESTED_LOADER, Kind.NOTE, "the loader of " + type + " is " + loader + more, Optional.empty());
    }

    public static Finding loaderUnwritable(Position position, String loader, String exception) {
        return new Finding(
                Rule.LOADER_UNWRITABLE,
                loader + " cannot be written: " + exception + "; check the folder for generated sources",
                position);
    }

    public static Finding noRuntime(Position position) {
        return new Finding(
                Rule.NO_RUNTIME,
                "dev.secretly.runtime cannot be used here; add the dependency"
                        + " dev.secretly:secretly-runtime (in a module: requires dev.secretly.runtime)",
                position);
    }
}
