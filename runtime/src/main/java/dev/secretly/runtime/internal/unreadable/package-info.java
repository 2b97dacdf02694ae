/** The faults of sources, as data, and descriptions of what program code threw. */
@NullMarked
package dev.secretly.runtime.internal.unreadable;

import org.jspecify.annotations.NullMarked;
