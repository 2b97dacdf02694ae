package dev.secretly.tools.command;

import dev.secretly.schema.program.Program;
import dev.secretly.schema.program.ProgramException;
import dev.secretly.schema.program.ProgramReader;
import dev.secretly.schema.type.SecretSchema;
import dev.secretly.schema.type.TypeSchema;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** The options that choose a program and its types. */
final class ProgramOptions {

    /** Where Maven and Gradle put classes. */
    private static final List<Path> DEFAULTS = List.of(
            Path.of("target/classes"),
            Path.of("build/classes/java/main"),
            Path.of("build/classes/kotlin/main"),
            Path.of("build/tmp/kapt3/classes/main"));

    @Option(
            names = "--program",
            paramLabel = "PATH",
            description = "A jar, WAR or class folder of the program; may be repeated. Default: target/classes, else"
                    + " Gradle's folders.")
    private List<Path> paths = new ArrayList<>();

    @Option(
            names = "--libraries",
            paramLabel = "PATHS",
            hidden = true,
            description = "The libraries of the program, as a build tool knows them.")
    private String libraries = "";

    @Option(names = "--type", paramLabel = "NAME", description = "Only this type, also of a library; may be repeated.")
    private List<String> names = new ArrayList<>();

    @Option(names = "--all", description = "Also the types of libraries in the program's archive.")
    private boolean all;

    /** The program. */
    Program program() throws CallException, ProgramException {
        List<Path> existing = DEFAULTS.stream().filter(Files::isDirectory).toList();
        if (paths.isEmpty() && existing.isEmpty()) {
            throw new CallException(
                    "there is no target/classes here: compile the program, or name its jar with --program");
        }
        List<Path> ofBuild = libraries.isEmpty()
                ? List.of()
                : Stream.of(libraries.split(File.pathSeparator, -1))
                        .map(Path::of)
                        .toList();
        return ProgramReader.read(paths.isEmpty() ? existing : paths, ofBuild);
    }

    /** The program, if there is one: named by an option, or in a default folder. */
    List<SecretSchema> secretsIfAny() throws CallException, ProgramException {
        boolean hasProgram = !paths.isEmpty() || DEFAULTS.stream().anyMatch(Files::isDirectory);
        return hasProgram ? secrets(chosen(program())) : List.of();
    }

    /** The chosen types, of which there is at least one. */
    List<TypeSchema> types() throws CallException, ProgramException {
        List<TypeSchema> types = chosen(program());
        if (types.isEmpty()) {
            throw new CallException("the program has no type with @Secret: META-INF/secretly is missing in "
                    + (paths.isEmpty() ? "its class folder" : paths)
                    + "; compile it with Secretly's processor, or name another path with --program");
        }
        return types;
    }

    private List<TypeSchema> chosen(Program program) throws CallException {
        List<TypeSchema> known = new ArrayList<>(program.types());
        if (all || !names.isEmpty()) {
            known.addAll(program.dependencies());
        }
        if (names.isEmpty()) {
            return known;
        }
        List<TypeSchema> chosen = new ArrayList<>();
        for (String name : names) {
            List<TypeSchema> named =
                    known.stream().filter(type -> type.isNamed(name)).toList();
            if (named.isEmpty()) {
                throw new CallException("the program has no type " + name + " with @Secret; it has "
                        + String.join(", ", known.stream().map(TypeSchema::name).toList()));
            }
            chosen.addAll(named);
        }
        return chosen;
    }

    /** All secrets of some types. */
    static List<SecretSchema> secrets(List<TypeSchema> types) {
        return types.stream().flatMap(type -> type.secrets().stream()).toList();
    }
}
