package dev.secretly.runtime.program;

import dev.secretly.runtime.Declared;
import dev.secretly.runtime.Secrets;

/** Loads the secrets with the given keys from the standard sources, and prints them. */
public final class Print {

    private Print() {}

    public static void main(String[] keys) {
        Declared.keys(keys).load(Secrets.standard()).forEach(System.out::println);
    }
}
