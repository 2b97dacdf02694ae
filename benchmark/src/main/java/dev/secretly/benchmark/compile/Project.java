package dev.secretly.benchmark.compile;

import dev.secretly.benchmark.process.Command;
import dev.secretly.benchmark.process.Libraries;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A folder of sources that one run of javac compiles.
 *
 * @param folder the folder, which also has the contract
 */
public record Project(Path folder) {

    /** Writes types, one per file, and a contract with all their keys. */
    static Project of(Way way, int types) throws IOException {
        List<String> sources = new ArrayList<>();
        StringBuilder contract = new StringBuilder();
        for (int i = 0; i < types; i++) {
            sources.add(way.source(i));
            contract.append("[service_").append(i).append("]\napi_key = \"\"\napi_secret = \"\"\noauth_token = \"\"\n");
        }
        return write(sources, contract.toString());
    }

    /** Writes types named {@code Type0}, {@code Type1} ..., and a contract with its standard name. */
    public static Project write(List<String> sources, String contract) throws IOException {
        Path folder = Files.createTempDirectory("benchmark");
        Path program = Files.createDirectory(folder.resolve("program"));
        List<String> files = new ArrayList<>();
        for (int i = 0; i < sources.size(); i++) {
            Path file = program.resolve("Type" + i + ".java");
            Files.writeString(file, sources.get(i));
            files.add(folder.relativize(file).toString());
        }
        Files.write(folder.resolve("sources"), files);
        Files.writeString(folder.resolve("secrets.example.toml"), contract);
        return new Project(folder);
    }

    /** Returns the command that compiles with Secretly. */
    public Command compileWithSecretly(Libraries libraries) {
        return compile(Way.SECRETLY, libraries);
    }

    Command compile(Way way, Libraries libraries) {
        List<String> line = new ArrayList<>(List.of(Command.tool("javac"), "-d", "classes"));
        line.addAll(List.of("-cp", way.classPath().isEmpty() ? "classes" : libraries.path(way.classPath())));
        if (!way.processorPath().isEmpty()) {
            line.addAll(List.of("-processorpath", libraries.path(way.processorPath())));
        }
        line.add("@sources");
        return new Command(line, folder, Map.of());
    }

    /** Returns the command that runs the main method of the first type. */
    public Command start(Libraries libraries, Map<String, String> variables) {
        String classPath = "classes" + File.pathSeparator + libraries.path(Way.SECRETLY.classPath());
        return new Command(List.of(Command.tool("java"), "-cp", classPath, "program.Type0"), folder, variables);
    }
}
