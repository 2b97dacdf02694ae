package dev.secretly.processor.model;

import com.palantir.javapoet.TypeName;
import dev.secretly.runtime.internal.value.ValueKind;
import dev.secretly.runtime.spi.DeclaredSecret.Content;
import java.util.Optional;

/** The type of a value, or of an item of a container. */
public sealed interface ItemType permits SingleType, ContainerType, TableType {

    /** The Java type of a local that may be null. */
    TypeName javaType();

    /** The TOML values that it accepts. */
    ValueKind kind();

    /** How the runtime detects placeholders among its strings. */
    Content content();

    /** Whether it is for credentials, or holds one. */
    boolean isCredential();

    /** Whether a string, such as a default or an environment variable, can express a value of it. */
    boolean acceptsText();

    /** Whether the given string is a valid value of it. */
    boolean isValue(String text);

    /** The record in it that is read from tables; empty if it has none. */
    Optional<TableType> table();
}
