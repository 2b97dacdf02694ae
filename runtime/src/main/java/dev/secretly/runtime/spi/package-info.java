/** What a program implements to add a custom source, and what a loader asks of it. */
@NullMarked
package dev.secretly.runtime.spi;

import org.jspecify.annotations.NullMarked;
