/** The kinds of sources, one class each, what they answer, and how files are read. */
@NullMarked
package dev.secretly.runtime.internal.source;

import org.jspecify.annotations.NullMarked;
