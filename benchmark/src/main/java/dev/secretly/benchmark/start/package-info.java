/** Measures the cost of starting a program. */
@NullMarked
package dev.secretly.benchmark.start;

import org.jspecify.annotations.NullMarked;
