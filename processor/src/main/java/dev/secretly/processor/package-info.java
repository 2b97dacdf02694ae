/**
 * The annotation processor. An annotated type goes through the packages below in order: {@code element} reads it into
 * {@code model}, {@code check} looks for mistakes, {@code write} makes the loader, and what is wrong anywhere is worded and
 * printed by {@code diagnostic}.
 */
@NullMarked
package dev.secretly.processor;

import org.jspecify.annotations.NullMarked;
