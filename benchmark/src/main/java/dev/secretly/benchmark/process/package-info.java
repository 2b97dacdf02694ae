/** Runs whole processes and compares them. */
@NullMarked
package dev.secretly.benchmark.process;

import org.jspecify.annotations.NullMarked;
