package dev.secretly.gradle;

import org.gradle.api.file.RegularFileProperty;
import org.gradle.api.provider.Property;

/** What a build can set: {@code secretly { ... }}. */
public abstract class SecretlyExtension {

    /** Called by Gradle. */
    public SecretlyExtension() {}

    /**
     * Returns the contract. By default, that is the nearest {@code .streamlit/secrets.example.toml} or {@code secrets.example.toml} in the
     * folder of the project or above, as for the compiler.
     *
     * @return the file; not set if there is none
     */
    public abstract RegularFileProperty getContract();

    /**
     * Returns whether the comparison of the contract with the code also fails for keys that no code reads.
     *
     * @return whether it does; by default, it does not
     */
    public abstract Property<Boolean> getStrict();
}
