package dev.secretly.processor.model;

import com.palantir.javapoet.TypeName;
import dev.secretly.runtime.DeclaredSecret.Content;
import dev.secretly.runtime.internal.value.ValueKind;
import java.util.Optional;

/** The type of a value, or of each of several. */
public sealed interface ItemType permits SingleType, ContainerType, TableType {

    /** The Java type of a local that may be null. */
    TypeName javaType();

    /** What it can be written as. */
    ValueKind kind();

    /** What its texts are. */
    Content content();

    /** Whether it is for credentials, or holds one. */
    boolean isCredential();

    /** Whether a text can be a value of it: a default, an environment variable. */
    boolean takesText();

    /** Whether that text is a value of it. */
    boolean isValue(String text);

    /** The record whose tables it holds; empty where it holds none. */
    Optional<TableType> table();
}
