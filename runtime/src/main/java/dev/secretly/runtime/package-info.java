/**
 * What a program and its generated loaders call. The way of a secret leads through the packages below this one in order:
 * {@code source} answers for keys, {@code lookup} asks the sources in turn, {@code value} turns an answer into a Java
 * value, and {@code report} words what went wrong.
 */
@NullMarked
package dev.secretly.runtime;

import org.jspecify.annotations.NullMarked;
