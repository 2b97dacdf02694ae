package dev.secretly.testing;

import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The class path of sources that a test compiles. Each should have only what the sources need: the compiler opens every jar again for each
 * compile, which takes longer than the compile of a small source.
 */
public final class ClassPath {

    private ClassPath() {}

    /** Returns the folders and jars that contain these classes. */
    public static List<Path> of(Class<?>... classes) {
        return Stream.of(classes).map(ClassPath::placeOf).toList();
    }

    /** Returns the same in the form of the option {@code -cp}. */
    public static String textOf(Class<?>... classes) {
        return of(classes).stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }

    private static Path placeOf(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException exception) {
            throw new AssertionError(exception);
        }
    }
}
