package dev.secretly.runtime.program;

import dev.secretly.runtime.Declared;
import dev.secretly.runtime.Secrets;

/** Loads the secrets with the given keys twice, from new standard sources each time, and prints them. */
public final class LoadTwice {

    private LoadTwice() {}

    public static void main(String[] keys) {
        Declared.keys(keys).load(Secrets.standard()).forEach(System.out::println);
        Declared.keys(keys).load(Secrets.standard()).forEach(System.out::println);
    }
}
