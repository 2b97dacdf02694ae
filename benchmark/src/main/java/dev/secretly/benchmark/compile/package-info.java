/** What compiling costs. */
@NullMarked
package dev.secretly.benchmark.compile;

import org.jspecify.annotations.NullMarked;
