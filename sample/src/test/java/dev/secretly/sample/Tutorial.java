package dev.secretly.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The files of the tutorial in the README, for pages and tests that continue it. */
final class Tutorial {

    static final String CONTRACT = ".streamlit/secrets.example.toml";

    private Tutorial() {}

    /** The POM. */
    static String pom() throws IOException {
        return blocks().get(0);
    }

    /** Writes the contract and the program. */
    static void writeTo(Path folder) throws IOException {
        List<String> blocks = blocks();
        write(folder.resolve(CONTRACT), blocks.get(1));
        write(folder.resolve("src/main/java/app/Trello.java"), blocks.get(3));
        write(folder.resolve("src/main/java/app/Main.java"), blocks.get(4));
    }

    private static List<String> blocks() throws IOException {
        return Page.blocks("README.md", "## Tutorial", "## Documentation");
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
