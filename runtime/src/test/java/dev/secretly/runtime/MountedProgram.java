package dev.secretly.runtime;

import dev.secretly.runtime.internal.surroundings.Surroundings;
import java.io.File;

/** Loads a key from the standard sources, with a folder in place of {@code /run/secrets}, and prints its value. */
final class MountedProgram {

    private MountedProgram() {}

    public static void main(String[] arguments) {
        Surroundings surroundings = Surroundings.of(System.getenv(), new File(arguments[0]));
        Declared.keys(arguments[1]).load(Secrets.standard(surroundings)).forEach(System.out::println);
    }
}
