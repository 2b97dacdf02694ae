package dev.secretly.processor.model;

import com.palantir.javapoet.TypeName;
import java.util.List;
import java.util.Optional;

/** How secrets get into the type that is loaded. */
public sealed interface Construction {

    /** The canonical constructor of a record takes them. It may refuse them. */
    record OfRecord() implements Construction {}

    /**
     * A constructor of a class takes them.
     *
     * @param thrown what it declares to throw
     */
    record ByConstructor(List<TypeName> thrown) implements Construction {}

    /**
     * They are assigned to fields.
     *
     * @param constructor the constructor without parameters; empty where there is none that the loader can call
     */
    record ByFields(Optional<ByConstructor> constructor) implements Construction {}
}
