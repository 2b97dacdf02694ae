/** What the start of a program costs. */
@NullMarked
package dev.secretly.benchmark.start;

import org.jspecify.annotations.NullMarked;
