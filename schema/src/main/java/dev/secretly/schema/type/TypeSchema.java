package dev.secretly.schema.type;

import java.util.List;
import java.util.Optional;

/**
 * A type with a generated loader.
 *
 * @param name its binary name
 * @param loader the binary name of its loader
 * @param access the binary name of the class by which frameworks call the loader; empty if the loader is public
 * @param secrets its secrets, in the order of declaration
 */
public record TypeSchema(String name, String loader, Optional<String> access, List<SecretSchema> secrets) {

    /** Copies the list. */
    public TypeSchema {
        secrets = List.copyOf(secrets);
    }

    /** Its name as messages show it: {@code Outer.Inner}. */
    public String displayName() {
        return name.substring(name.lastIndexOf('.') + 1).replace('$', '.');
    }

    /** Whether a user may mean it by a name: its binary name, its name in source or the latter without the package. */
    public boolean isNamed(String other) {
        return name.equals(other)
                || name.replace('$', '.').equals(other)
                || displayName().equals(other);
    }
}
