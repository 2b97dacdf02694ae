package dev.secretly.runtime.support;

import dev.secretly.runtime.SecretString;
import dev.secretly.runtime.Secrets;
import dev.secretly.runtime.SecretsException;
import dev.secretly.runtime.internal.access.HiddenApi;
import dev.secretly.runtime.internal.conversion.ValueKind;
import dev.secretly.runtime.internal.conversion.ValueParser;
import dev.secretly.runtime.internal.report.LoadFailure;
import dev.secretly.runtime.internal.report.Report;
import dev.secretly.runtime.internal.search.Recipe;
import dev.secretly.runtime.internal.search.ValueRemark;
import dev.secretly.runtime.internal.source.Source;
import dev.secretly.runtime.internal.surroundings.SettingVariable;
import dev.secretly.runtime.internal.surroundings.Surroundings;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/** What Secretly's own modules need of this package and programs do not. It changes together with those modules, which need its version. */
@SuppressWarnings("exports") // Only modules that see the internal packages call it.
public final class RuntimeAccess {

    /** The environment variable that holds a whole file of TOML. */
    public static final String TOML_VARIABLE = SettingVariable.TOML;

    private static final String INTERNAL = "dev.secretly.runtime.internal";

    private RuntimeAccess() {}

    private static HiddenApi<Secrets, SecretsException, SecretString> api() {
        // Initializes the class, which provides what is returned.
        Secrets.builder();
        return HiddenApi.provided();
    }

    /**
     * Lets another module of Secretly see the internal packages. It is needed if this library is on the module path, and no module
     * requires the other one: in the tests of a modular program.
     *
     * @param other the module, which may be unnamed
     */
    public static void exportInternals(Module other) {
        Module own = RuntimeAccess.class.getModule();
        for (String name : own.getPackages()) {
            if (name.startsWith(INTERNAL)) {
                own.addExports(name, other);
            }
        }
    }

    /**
     * Returns secrets from any sources.
     *
     * @param sources the sources, in order
     * @param surroundings those that messages are about
     * @return a new instance
     */
    public static Secrets secrets(List<Source> sources, Surroundings surroundings) {
        return api().secrets(Recipe.of(sources, surroundings));
    }

    /**
     * Sets what {@link Secrets#standard} returns in tests, and so what a program loads that does not choose its sources.
     *
     * @param secrets returns the secrets for the current thread; empty for those of the process
     */
    public static void standardInTests(Supplier<Optional<Secrets>> secrets) {
        api().standardInTests(secrets);
    }

    /**
     * Returns the exception for a class whose constructor threw, which its loader passes through. The exception names the class and
     * line of what was thrown, as for a record, but not its message, which may hold a value.
     *
     * @param type the type, as messages name it
     * @param thrown what its constructor threw
     * @return an exception with one problem
     * @throws VirtualMachineError if that was thrown, unless it is a {@link StackOverflowError}
     */
    public static SecretsException rejected(String type, Throwable thrown) {
        return api().exception(LoadFailure.ofConstructor(type, thrown, Surroundings.ofProcess()));
    }

    /**
     * Checks whether a type could be loaded, without calling the constructor of a class or setting a field. Records are created.
     *
     * @param secrets where to look; they keep what is read
     * @param loader loads the type
     * @throws SecretsException if anything is missing or malformed
     * @throws Throwable what the loader throws otherwise
     */
    public static void check(Secrets secrets, TypeLoader<?> loader) throws Throwable {
        try {
            loader.load(api().secrets(api().recipe(secrets).checking()));
        } catch (PassedCheck passed) {
            // Nothing is missing.
        }
    }

    /**
     * Returns one exception for several loads from the same {@link Secrets}.
     *
     * @param exceptions what they threw, one or more
     * @return an exception with all their problems and one message
     */
    public static SecretsException joined(List<SecretsException> exceptions) {
        List<LoadFailure> failures =
                exceptions.stream().map(api()::failure).filter(Objects::nonNull).toList();
        return failures.isEmpty() ? exceptions.get(0) : api().exception(LoadFailure.joined(failures));
    }

    /**
     * Returns the part of a message that says what is wrong.
     *
     * @param exception the exception
     * @return the message up to the fixes
     */
    public static String description(SecretsException exception) {
        LoadFailure failure = api().failure(exception);
        return failure == null ? String.valueOf(exception.getMessage()) : Report.description(failure);
    }

    /**
     * Returns the part of a message that says how to fix it.
     *
     * @param exception the exception
     * @return the part; empty if the message has none
     */
    public static String action(SecretsException exception) {
        LoadFailure failure = api().failure(exception);
        return failure == null ? "" : Report.action(failure);
    }

    /**
     * Returns the remarks about well-formed keys and certificates.
     *
     * @param reading a reading, after its values were read
     * @return the remarks
     */
    public static List<ValueRemark> remarks(SecretReading reading) {
        return reading.lookup().remarks();
    }

    /**
     * Returns which values a type has.
     *
     * @param type the type
     * @return the kind of its values
     */
    public static ValueKind kind(SecretType<?> type) {
        return type.parser().kind();
    }

    /**
     * Returns a type of values by its parser.
     *
     * @param <T> the type
     * @param parser its parser
     * @return the type
     */
    public static <T> SecretType<T> type(ValueParser<T> parser) {
        return SecretType.of(parser);
    }
}
