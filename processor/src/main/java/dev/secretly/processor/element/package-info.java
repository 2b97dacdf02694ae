/** Reads annotated types out of the compiler. The only package that looks into its world. */
@NullMarked
package dev.secretly.processor.element;

import org.jspecify.annotations.NullMarked;
