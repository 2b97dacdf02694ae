/** The programs that are measured: each loads three secrets in one way and ends. */
@NullMarked
package dev.secretly.benchmark.program;

import org.jspecify.annotations.NullMarked;
