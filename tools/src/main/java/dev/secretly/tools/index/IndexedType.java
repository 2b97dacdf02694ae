package dev.secretly.tools.index;

import java.util.List;

/**
 * A type with a generated loader.
 *
 * @param name its binary name
 * @param loader the binary name of its loader
 * @param secrets its secrets, in the order of declaration
 */
public record IndexedType(String name, String loader, List<IndexedSecret> secrets) {

    /** Copies the list. */
    public IndexedType {
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
