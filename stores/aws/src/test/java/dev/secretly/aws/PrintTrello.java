package dev.secretly.aws;

import dev.secretly.runtime.Secrets;

/** A program that loads from the standard sources. */
final class PrintTrello {

    private PrintTrello() {}

    public static void main(String[] arguments) {
        System.out.println(Trello.load(Secrets.standard()).values());
    }
}
