/**
 * The annotation processor. An annotated type goes through the packages below in order: {@code element} reads it into
 * {@code model}, {@code check} looks for mistakes, and {@code write} writes the loader. All of them report problems
 * through {@code diagnostic}, which words and prints them.
 */
@NullMarked
package dev.secretly.processor;

import org.jspecify.annotations.NullMarked;
