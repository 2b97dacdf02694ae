/** Asks the sources in order and remembers every place that was looked at. */
@NullMarked
package dev.secretly.runtime.internal.lookup;

import org.jspecify.annotations.NullMarked;
