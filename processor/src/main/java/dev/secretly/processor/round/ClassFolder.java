package dev.secretly.processor.round;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.util.Optional;
import javax.annotation.processing.Filer;
import javax.tools.StandardLocation;

/** Finds the class output folder of the compiler. */
public final class ClassFolder {

    /** The name of a resource to ask for. The file is never written and need not exist. */
    private static final String PROBE = "secretly-contract";

    private ClassFolder() {}

    /** Returns the folder; empty if classes are not written to files. */
    public static Optional<Path> of(Filer filer) {
        try {
            return folder(
                    filer.getResource(StandardLocation.CLASS_OUTPUT, "", PROBE).toUri());
        } catch (IOException | RuntimeException notByReading) {
            return byWriting(filer);
        }
    }

    /** Eclipse's batch compiler only locates files for output. Nothing is written unless the resource is opened. */
    private static Optional<Path> byWriting(Filer filer) {
        try {
            return folder(filer.createResource(StandardLocation.CLASS_OUTPUT, "", PROBE)
                    .toUri());
        } catch (IOException | RuntimeException none) {
            return Optional.empty();
        }
    }

    private static Optional<Path> folder(URI file) {
        if (!"file".equals(file.getScheme())) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(Path.of(file).getParent());
        } catch (IllegalArgumentException | FileSystemNotFoundException none) {
            return Optional.empty();
        }
    }
}
