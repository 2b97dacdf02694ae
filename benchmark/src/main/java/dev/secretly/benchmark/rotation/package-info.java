/** Measures what following a rotation costs. */
@NullMarked
package dev.secretly.benchmark.rotation;

import org.jspecify.annotations.NullMarked;
