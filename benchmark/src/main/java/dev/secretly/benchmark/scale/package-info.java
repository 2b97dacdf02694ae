/** Measures whether costs grow linearly with the input. */
@NullMarked
package dev.secretly.benchmark.scale;

import org.jspecify.annotations.NullMarked;
