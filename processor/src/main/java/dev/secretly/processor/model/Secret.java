package dev.secretly.processor.model;

import com.palantir.javapoet.ClassName;
import java.util.Optional;

/**
 * One secret of an annotated type.
 *
 * @param name the name of the component, field or parameter
 * @param element the same with its type, as messages name it: {@code Trello.apiKey}
 * @param key where its value is looked for
 * @param type the type of its value
 * @param hiddenIn the superclass whose field it is, where a field of the same name hides it; else empty
 * @param places where errors about it go
 */
public record Secret(
        String name, String element, SecretKey key, ValueType type, Optional<ClassName> hiddenIn, Places places) {

    /** The type that declares it, as messages name it. */
    public String owner() {
        return element.substring(0, element.length() - name.length() - 1);
    }

    /**
     * Where errors about a secret go.
     *
     * @param key those about its key
     * @param variable those about its environment variable
     */
    public record Places(Place key, Place variable) {}
}
