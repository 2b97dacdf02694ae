package dev.secretly.processor.model;

import com.palantir.javapoet.TypeName;
import java.util.List;
import java.util.Optional;

/** How a loader passes secrets to the type that it loads. */
public sealed interface Construction {

    /** By the canonical constructor of a record, which may reject them. */
    record OfRecord() implements Construction {}

    /**
     * By a constructor of a class.
     *
     * @param thrown the exceptions that it declares
     */
    record ByConstructor(List<TypeName> thrown) implements Construction {}

    /**
     * By assignment to fields.
     *
     * @param constructor the constructor without parameters; empty if there is none that the loader can call
     */
    record ByFields(Optional<ByConstructor> constructor) implements Construction {}
}
