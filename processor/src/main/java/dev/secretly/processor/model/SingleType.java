package dev.secretly.processor.model;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.secretly.runtime.internal.source.Answer;
import dev.secretly.runtime.internal.value.EnumParser;
import dev.secretly.runtime.internal.value.Request;
import dev.secretly.runtime.internal.value.ValueKind;
import dev.secretly.runtime.spi.DeclaredSecret.Content;
import java.util.List;
import java.util.Optional;

/** The type of a single value: a built-in type, an enum, or a custom type that is created from a string. */
public sealed interface SingleType extends ItemType {

    @Override
    default Content content() {
        return isCredential() ? Content.CREDENTIAL : kind() == ValueKind.TEXT ? Content.TEXT : Content.OTHER;
    }

    @Override
    default boolean acceptsText() {
        return true;
    }

    @Override
    default Optional<TableType> table() {
        return Optional.empty();
    }

    /** A built-in type. */
    record BuiltIn(BaseType base) implements SingleType {

        @Override
        public TypeName javaType() {
            return base.javaType();
        }

        @Override
        public ValueKind kind() {
            return base.kind();
        }

        @Override
        public boolean isCredential() {
            return base.isCredential();
        }

        @Override
        public boolean isValue(String text) {
            return base.parser().parse(Answer.ofDefault(text), Request.withoutSecret()) != null;
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
        public ValueKind kind() {
            return ValueKind.ENUM;
        }

        @Override
        public boolean isCredential() {
            return false;
        }

        @Override
        public boolean isValue(String text) {
            return new EnumParser<>(constants, constants).parse(Answer.ofDefault(text), Request.withoutSecret())
                    != null;
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
        public ValueKind kind() {
            return ValueKind.CUSTOM;
        }

        @Override
        public boolean isCredential() {
            return false;
        }

        /** Only the factory method or constructor can check a string, at load. */
        @Override
        public boolean isValue(String text) {
            return true;
        }
    }
}
