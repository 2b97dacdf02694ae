/** Reads annotated types from the compiler. The only package that inspects its elements and types. */
@NullMarked
package dev.secretly.processor.element;

import org.jspecify.annotations.NullMarked;
