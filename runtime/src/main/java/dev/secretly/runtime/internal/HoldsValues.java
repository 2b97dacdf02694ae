package dev.secretly.runtime.internal;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a class whose fields hold secret values or text that may contain them. It is not a record and has no toString(),
 * which could print them. A test checks this, and that every such class is marked.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface HoldsValues {}
