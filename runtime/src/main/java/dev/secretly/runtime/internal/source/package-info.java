/** The kinds of sources, one class each, their answers, and the reading of files. */
@NullMarked
package dev.secretly.runtime.internal.source;

import org.jspecify.annotations.NullMarked;
