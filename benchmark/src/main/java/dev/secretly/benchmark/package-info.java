/** Measures what a start costs. Never part of the tests: it takes minutes, and its figures are those of one machine. */
@NullMarked
package dev.secretly.benchmark;

import org.jspecify.annotations.NullMarked;
