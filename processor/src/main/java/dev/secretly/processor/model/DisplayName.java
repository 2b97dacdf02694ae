package dev.secretly.processor.model;

import com.palantir.javapoet.ClassName;

/** The name of a type in messages: {@code Outer.Inner}. */
public final class DisplayName {

    private DisplayName() {}

    /** The name of a type. */
    public static String of(ClassName type) {
        return String.join(".", type.simpleNames());
    }
}
