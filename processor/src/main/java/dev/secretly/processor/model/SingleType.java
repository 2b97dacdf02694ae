package dev.secretly.processor.model;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.secretly.schema.type.ValueSchema;
import java.util.List;
import java.util.Optional;

/** The type of a single value: a built-in type, an enum, or a custom type that is created from a string. */
public sealed interface SingleType extends ItemType {

    @Override
    default Optional<TableType> table() {
        return Optional.empty();
    }

    /** A built-in type. */
    record BuiltIn(BuiltInType base) implements SingleType {

        @Override
        public TypeName javaType() {
            return base.javaType();
        }

        @Override
        public ValueSchema schema() {
            return new ValueSchema.Scalar(base.kind(), base.isCredential());
        }
    }

    /**
     * An enum.
     *
     * @param javaType the enum
     * @param constants the names of its constants
     */
    record Enumeration(ClassName javaType, List<String> constants) implements SingleType {

        @Override
        public ValueSchema schema() {
            return new ValueSchema.Enumeration(constants);
        }
    }

    /**
     * A custom type that is created from a string.
     *
     * @param javaType the type
     * @param factory the name of its factory method, or {@code new} for its constructor
     */
    record Custom(ClassName javaType, String factory) implements SingleType {

        /** Whether it is created by its constructor. */
        public boolean isConstructor() {
            return factory.equals("new");
        }

        @Override
        public ValueSchema schema() {
            return new ValueSchema.Custom(javaType.canonicalName());
        }
    }
}
