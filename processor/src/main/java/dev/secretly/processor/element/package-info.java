/** Annotated elements and the annotation with its values, as the compiler has them. */
@NullMarked
package dev.secretly.processor.element;

import org.jspecify.annotations.NullMarked;
