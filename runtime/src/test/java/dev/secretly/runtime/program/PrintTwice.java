package dev.secretly.runtime.program;

import dev.secretly.runtime.Declared;
import dev.secretly.runtime.Secrets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** Prints a key, replaces its file, and prints the key again, from the old and from new standard sources. */
public final class PrintTwice {

    private PrintTwice() {}

    public static void main(String[] arguments) throws IOException {
        Secrets first = Secrets.standard();
        print(first);
        Files.move(Path.of("later.toml"), Path.of("secrets.toml"), StandardCopyOption.REPLACE_EXISTING);
        print(first);
        print(Secrets.standard());
    }

    private static void print(Secrets secrets) {
        List<String> values = Declared.keys("trello.api_key").load(secrets);
        values.forEach(System.out::println);
    }
}
