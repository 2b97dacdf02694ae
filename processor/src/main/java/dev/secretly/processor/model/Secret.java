package dev.secretly.processor.model;

import com.palantir.javapoet.ClassName;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One secret of an annotated type.
 *
 * @param name the name of the component, field or parameter
 * @param localName a name for it in the loader, which tells it from those of other records
 * @param element its name with that of its type, as messages show it: {@code Trello.apiKey}
 * @param owner the type that declares it
 * @param key where its value is looked for
 * @param type the type of its value
 * @param isPrinted whether the record that declares it shows it, as a String, and its author has not said that this is fine
 * @param hiddenIn the superclass whose field it is, where a field of the same name hides it; else empty
 * @param places where errors about it go
 */
public record Secret(
        String name,
        String localName,
        String element,
        ClassName owner,
        SecretKey key,
        ValueType type,
        boolean isPrinted,
        Optional<ClassName> hiddenIn,
        Places places)
        implements Argument {

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
     * Where errors about a secret go.
     *
     * @param key those about its key
     * @param variable those about its environment variable
     * @param areElsewhere whether the type that declares it has a loader of its own, which is told of them
     */
    public record Places(Place key, Place variable, boolean areElsewhere) {}
}
