/** The processor's model of annotated types, as plain data. */
@NullMarked
package dev.secretly.processor.model;

import org.jspecify.annotations.NullMarked;
