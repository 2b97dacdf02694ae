package dev.secretly.sample;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Searches all files below the given folders, including files in jars, for a string. */
final class LeakScan {

    private final List<byte[]> wanted;
    private final List<String> hits = new ArrayList<>();
    private int files;

    LeakScan(String text) {
        wanted = List.of(
                text.getBytes(StandardCharsets.UTF_8),
                text.getBytes(StandardCharsets.UTF_16BE),
                text.getBytes(StandardCharsets.UTF_16LE));
    }

    void read(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                read(file.toString(), Files.readAllBytes(file));
            }
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }

    /** The files that contain the string. */
    List<String> hits() {
        return hits;
    }

    /** The number of files read. */
    int files() {
        return files;
    }

    private void read(String name, byte[] bytes) throws IOException {
        files++;
        if (wanted.stream().anyMatch(text -> contains(bytes, text))) {
            hits.add(name);
        }
        if (name.endsWith(".jar")) {
            readJar(name, new ByteArrayInputStream(bytes));
        }
    }

    private void readJar(String name, InputStream bytes) throws IOException {
        try (ZipInputStream jar = new ZipInputStream(bytes)) {
            for (ZipEntry entry = jar.getNextEntry(); entry != null; entry = jar.getNextEntry()) {
                read(name + "!" + entry.getName(), jar.readAllBytes());
            }
        }
    }

    private static boolean contains(byte[] bytes, byte[] text) {
        for (int start = 0; start <= bytes.length - text.length; start++) {
            int same = 0;
            while (same < text.length && bytes[start + same] == text[same]) {
                same++;
            }
            if (same == text.length) {
                return true;
            }
        }
        return false;
    }
}
