/** Fake values for the secrets of a program. */
@NullMarked
package dev.secretly.junit.internal.fake;

import org.jspecify.annotations.NullMarked;
