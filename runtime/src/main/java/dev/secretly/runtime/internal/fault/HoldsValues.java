package dev.secretly.runtime.internal.fault;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a class with values of secrets in its fields, or text that may have them. It is no record and has no toString(),
 * which would print them; a test checks this, and that no such class lacks the mark.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface HoldsValues {}
