/** Measures starts, compilations and loads. Not part of the tests: it takes minutes, and results vary by machine. */
@NullMarked
package dev.secretly.benchmark;

import org.jspecify.annotations.NullMarked;
