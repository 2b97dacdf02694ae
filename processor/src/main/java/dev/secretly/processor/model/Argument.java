package dev.secretly.processor.model;

import com.palantir.javapoet.ClassName;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a component, field or parameter gets: a secret, or a record of secrets. */
public sealed interface Argument permits LoadedSecret, Argument.OfRecord {

    /** The name of the component, field or parameter. */
    String name();

    /** The superclass that declares the field, if another field of the same name hides it; otherwise empty. */
    Optional<ClassName> hiddenIn();

    /** Whether the constructor gets null if it is absent, as in Kotlin. Its local in the loader is an {@code Optional}. */
    boolean isNullable();

    /** All secrets in it that the runtime looks up, in order. */
    Stream<LoadedSecret> secrets();

    /** All secrets in it, in order, including those in the tables of lists and maps, which are never looked up. */
    Stream<LoadedSecret> declared();

    /**
     * A record of secrets.
     *
     * @param type the record
     * @param isOptional whether it may be absent as a whole
     * @param isNullable whether the constructor gets null, not an empty {@code Optional}, if it is absent
     * @param arguments the arguments of its constructor
     */
    record OfRecord(
            String name,
            Optional<ClassName> hiddenIn,
            ClassName type,
            boolean isOptional,
            boolean isNullable,
            List<Argument> arguments)
            implements Argument {

        @Override
        public Stream<LoadedSecret> secrets() {
            return arguments.stream().flatMap(Argument::secrets);
        }

        @Override
        public Stream<LoadedSecret> declared() {
            return arguments.stream().flatMap(Argument::declared);
        }
    }
}
