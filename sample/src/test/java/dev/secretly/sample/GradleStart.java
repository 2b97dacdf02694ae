package dev.secretly.sample;

import java.nio.file.spi.FileSystemProvider;

/** Starts Gradle's command line. The file system providers have to be loaded before Gradle replaces class loaders. */
final class GradleStart {

    private GradleStart() {}

    public static void main(String[] arguments) throws Exception {
        FileSystemProvider.installedProviders();
        Class.forName("org.gradle.launcher.GradleMain")
                .getMethod("main", String[].class)
                .invoke(null, (Object) arguments);
    }
}
