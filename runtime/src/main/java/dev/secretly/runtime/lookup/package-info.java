/** Asks the sources in order and remembers every place it looked at. */
@NullMarked
package dev.secretly.runtime.lookup;

import org.jspecify.annotations.NullMarked;
