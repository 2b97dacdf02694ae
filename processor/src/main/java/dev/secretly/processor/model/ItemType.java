package dev.secretly.processor.model;

import com.palantir.javapoet.TypeName;
import dev.secretly.schema.type.ValueSchema;
import java.util.Optional;

/** The Java type of a value, or of an item of a container. */
public sealed interface ItemType permits SingleType, ContainerType, TableType {

    /** The Java type of a local that may be null. */
    TypeName javaType();

    /** Which values it can have. */
    ValueSchema schema();

    /** The record in it that is read from tables; empty if it has none. */
    Optional<TableType> table();
}
