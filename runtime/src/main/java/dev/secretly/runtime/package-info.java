/**
 * The API for programs and their generated loaders.
 *
 * <ul>
 *   <li>Programs: {@link dev.secretly.runtime.Secrets}, {@link dev.secretly.runtime.SecretString},
 *       {@link dev.secretly.runtime.SecretsException}. What is wrong, as data, is in
 *       {@link dev.secretly.runtime.problem}; what a custom source implements in {@link dev.secretly.runtime.spi}.
 *   <li>Generated loaders only, marked by {@link dev.secretly.runtime.ForGeneratedCode}:
 *       {@link dev.secretly.runtime.SecretReading}, {@link dev.secretly.runtime.TableReading},
 *       {@link dev.secretly.runtime.SecretType}, {@link dev.secretly.runtime.RecordReader},
 *       {@link dev.secretly.runtime.SecretFactory}.
 * </ul>
 *
 * <p>A secret goes through the packages of {@code internal} in this order: {@code deployment} chooses the sources,
 * {@code lookup} asks them in turn, {@code source} answers for keys, using {@code toml} for TOML, {@code value} parses
 * an answer into a Java value, and {@code report} writes the message about problems.
 */
@NullMarked
package dev.secretly.runtime;

import org.jspecify.annotations.NullMarked;
