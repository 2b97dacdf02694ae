package dev.secretly.processor.model;

import com.palantir.javapoet.ClassName;
import dev.secretly.runtime.internal.toml.KeyPath;
import dev.secretly.schema.type.SecretSchema;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One secret of an annotated type.
 *
 * @param schema what it is
 * @param name the name of the component, field or parameter
 * @param localName a name for it in the loader, with the path to it, to distinguish it from secrets of other records
 * @param owner the type that declares it
 * @param type the Java type of its value
 * @param namesVariable whether the annotation names its environment variable
 * @param isPrinted whether it is a String that the record's {@code toString()} shows, and the warning is not suppressed
 * @param hiddenIn the superclass that declares the field, if another field of the same name hides it; otherwise empty
 * @param positions where errors about it are reported
 */
public record LoadedSecret(
        SecretSchema schema,
        String name,
        String localName,
        ClassName owner,
        ValueType type,
        boolean namesVariable,
        boolean isPrinted,
        Optional<ClassName> hiddenIn,
        Positions positions)
        implements Argument {

    /** The same secret with another schema. */
    public LoadedSecret with(SecretSchema other) {
        return new LoadedSecret(other, name, localName, owner, type, namesVariable, isPrinted, hiddenIn, positions);
    }

    /** Its whole key. */
    public KeyPath key() {
        return schema.key();
    }

    /** Its environment variable; empty if none can hold it. */
    public String variable() {
        return schema.variable();
    }

    /** Its name with that of its type, as messages show it: {@code Trello.apiKey}. */
    public String element() {
        return schema.element().name();
    }

    @Override
    public boolean isNullable() {
        return type.shape() == Shape.NULLABLE;
    }

    @Override
    public Stream<LoadedSecret> secrets() {
        return Stream.of(this);
    }

    @Override
    public Stream<LoadedSecret> declared() {
        Stream<Argument> inTables = type.item().table().stream().flatMap(table -> table.arguments().stream());
        return Stream.concat(Stream.of(this), inTables.flatMap(Argument::declared));
    }

    /**
     * Where errors about a secret are reported.
     *
     * @param key the place for errors about its key
     * @param variable the place for errors about its environment variable
     * @param password the place for errors about the key of its password
     * @param holder for a component of a part, the place of the part in the type that is loaded
     * @param areElsewhere whether the type that declares it has its own loader, so that errors are reported there
     */
    public record Positions(
            Position key, Position variable, Position password, Optional<Position> holder, boolean areElsewhere) {

        /** The place for a key that conflicts with another one: two parts may be of one type, whose own keys do not conflict. */
        public Position conflictingKey() {
            return holder.orElse(key);
        }

        /** The same for a variable. */
        public Position conflictingVariable() {
            return holder.orElse(variable);
        }
    }
}
