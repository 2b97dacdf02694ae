/** The kinds of sources, one class each, and their replies. */
@NullMarked
package dev.secretly.runtime.internal.source;

import org.jspecify.annotations.NullMarked;
