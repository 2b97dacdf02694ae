package dev.secretly.gradle;

import java.util.Objects;

/** An artifact of Secretly, in the version of this plugin. */
enum Artifact {
    RUNTIME("secretly-runtime", ""),
    PROCESSOR("secretly-processor", ""),
    COMMAND("secretly-tools", ":all@jar");

    private final String name;
    private final String rest;

    Artifact(String name, String rest) {
        this.name = name;
        this.rest = rest;
    }

    /** As a dependency in a build. */
    String notation() {
        return "dev.secretly:" + name + ":" + version() + rest;
    }

    private static String version() {
        return Objects.requireNonNull(
                Artifact.class.getPackage().getImplementationVersion(), "the plugin's jar has no version");
    }
}
