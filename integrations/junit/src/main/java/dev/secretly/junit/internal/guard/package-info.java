/** Searches what a test prints, logs and throws. */
@NullMarked
package dev.secretly.junit.internal.guard;

import org.jspecify.annotations.NullMarked;
