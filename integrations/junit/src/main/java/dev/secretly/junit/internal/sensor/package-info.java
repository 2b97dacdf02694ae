/** Sees what tests print and log. */
@NullMarked
package dev.secretly.junit.internal.sensor;

import org.jspecify.annotations.NullMarked;
