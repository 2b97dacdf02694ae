package dev.secretly.runtime.problem;

import java.io.Serializable;

/**
 * An existing key or environment variable that belongs to no declared secret. Instances with equal properties are equal. This library
 * implements it; methods may be added.
 */
public interface Suggestion extends Serializable {

    /** {@return the key or the variable} */
    String name();

    /** {@return where it is} */
    Place place();

    /** {@return the name and where it is} */
    @Override
    String toString();
}
