package dev.secretly.processor.model;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One secret of an annotated type.
 *
 * @param name the name of the component, field or parameter
 * @param localName a name for it in the loader, with the path to it, to distinguish it from secrets of other records
 * @param element its name qualified by its type, as messages show it: {@code Trello.apiKey}
 * @param owner the type that declares it
 * @param key its key and environment variable
 * @param type the type of its value
 * @param declaredType the Java type as the program declares it
 * @param isPrinted whether it is a String that the record's {@code toString()} shows, and the warning is not suppressed
 * @param hiddenIn the superclass that declares the field, if another field of the same name hides it; otherwise empty
 * @param places where errors about it are reported
 */
public record Secret(
        String name,
        String localName,
        String element,
        ClassName owner,
        SecretKey key,
        ValueType type,
        TypeName declaredType,
        boolean isPrinted,
        Optional<ClassName> hiddenIn,
        Places places)
        implements Argument {

    @Override
    public boolean isNullable() {
        return type.shape() == Shape.NULLABLE;
    }

    @Override
    public Stream<Secret> secrets() {
        return Stream.of(this);
    }

    @Override
    public Stream<Secret> declared() {
        Stream<Argument> inTables = type.item().table().stream().flatMap(table -> table.arguments().stream());
        return Stream.concat(Stream.of(this), inTables.flatMap(Argument::declared));
    }

    /**
     * Where errors about a secret are reported.
     *
     * @param key the place for errors about its key
     * @param variable the place for errors about its environment variable
     * @param areElsewhere whether the type that declares it has its own loader, so that errors are reported there
     */
    public record Places(Position key, Position variable, boolean areElsewhere) {}
}
