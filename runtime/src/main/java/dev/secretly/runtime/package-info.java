/**
 * What a program and its generated loaders use. A secret goes through the packages of {@code internal} in this order:
 * {@code deployment} decides which sources there are, {@code source} answers for keys, with {@code toml} for what is TOML,
 * {@code lookup} asks the sources in turn, {@code value} turns an answer into a Java value, and {@code report} words what went
 * wrong.
 */
@NullMarked
package dev.secretly.runtime;

import org.jspecify.annotations.NullMarked;
