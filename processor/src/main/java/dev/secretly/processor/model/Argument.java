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

    /** All secrets in it, in order. */
    Stream<Secret> secrets();

    /**
     * A record of secrets.
     *
     * @param type the record
     * @param arguments what its constructor takes
     */
    record OfRecord(String name, Optional<ClassName> hiddenIn, ClassName type, List<Argument> arguments)
            implements Argument {

        @Override
        public Stream<Secret> secrets() {
            return arguments.stream().flatMap(Argument::secrets);
        }

        /** The type as messages name it. */
        public String displayName() {
            return String.join(".", type.simpleNames());
        }
    }
}
