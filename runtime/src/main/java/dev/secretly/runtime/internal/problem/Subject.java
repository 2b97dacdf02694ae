package dev.secretly.runtime.internal.problem;

import dev.secretly.runtime.spi.DeclaredSecret;
import java.io.Serializable;

/** What a problem is about. Each part may be empty. */
public record Subject(String key, String variable, String element, String description) implements Serializable {

    private static final long serialVersionUID = 1;

    /** A source. */
    public static final Subject SOURCE = new Subject("", "", "", "");

    /** A record or class. */
    public static Subject ofElement(String element) {
        return new Subject("", "", element, "");
    }

    /** A table that several secrets of a record or class need. */
    public static Subject ofTable(String key, String element) {
        return new Subject(key, "", element, "");
    }

    /** A secret that has a value. */
    public static Subject of(DeclaredSecret secret) {
        return new Subject(secret.key(), secret.variable(), secret.element(), "");
    }

    /** A secret that is missing, with what it is for. */
    public static Subject ofMissing(DeclaredSecret secret) {
        return new Subject(secret.key(), secret.variable(), secret.element(), secret.description());
    }

    /** The same with another key. */
    public Subject withKey(String other) {
        return new Subject(other, variable, element, description);
    }

    /** The same without the variable. */
    public Subject withoutVariable() {
        return new Subject(key, "", element, description);
    }
}
