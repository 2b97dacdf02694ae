/** Measures the cost of compiling. */
@NullMarked
package dev.secretly.benchmark.compile;

import org.jspecify.annotations.NullMarked;
