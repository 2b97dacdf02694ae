/** Writes the whole message about problems, and the lines of a rotation. */
@NullMarked
package dev.secretly.runtime.internal.report;

import org.jspecify.annotations.NullMarked;
