/**
 * The API for programs: where to look ({@link dev.secretly.runtime.Secrets}), what a program gets
 * ({@link dev.secretly.runtime.SecretString}, {@link dev.secretly.runtime.SecretsException}). Records that follow their sources
 * are in {@link dev.secretly.runtime.rotation}; what is wrong, as data, is in {@link dev.secretly.runtime.problem}; what a custom source
 * implements in {@link dev.secretly.runtime.spi}. Only generated loaders call {@link dev.secretly.runtime.support}.
 *
 * <p>A secret goes through the packages of {@code internal} in this order: {@code deployment} chooses the sources,
 * {@code lookup} asks them in turn, {@code source} answers for keys, using {@code toml} for TOML, {@code value} parses
 * an answer into a Java value, and {@code report} writes the message about problems.
 */
@NullMarked
package dev.secretly.runtime;

import org.jspecify.annotations.NullMarked;
