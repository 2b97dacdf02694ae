package dev.secretly.processor.model;

import com.palantir.javapoet.ClassName;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What goes into a component, field or parameter. */
public sealed interface Argument permits Secret, Argument.OfRecord {

    /** The name of the component, field or parameter. */
    String name();

    /** The superclass whose field it is, where a field of the same name hides it; else empty. */
    Optional<ClassName> hiddenIn();

    /** All secrets in it that are looked for, in order. */
    Stream<Secret> secrets();

    /** All secrets in it, in order: also those in the tables of a list or map, which only its value has. */
    Stream<Secret> declared();

    /**
     * A record of secrets.
     *
     * @param type the record
     * @param isOptional whether it may be absent, with all that is in it
     * @param arguments what its constructor takes
     */
    record OfRecord(
            String name, Optional<ClassName> hiddenIn, ClassName type, boolean isOptional, List<Argument> arguments)
            implements Argument {

        @Override
        public Stream<Secret> secrets() {
            return arguments.stream().flatMap(Argument::secrets);
        }

        @Override
        public Stream<Secret> declared() {
            return arguments.stream().flatMap(Argument::declared);
        }

        /** The type as messages name it. */
        public String displayName() {
            return String.join(".", type.simpleNames());
        }
    }
}
