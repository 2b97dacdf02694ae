/** Measures the cost of a load in a warm JVM. */
@NullMarked
package dev.secretly.benchmark.load;

import org.jspecify.annotations.NullMarked;
