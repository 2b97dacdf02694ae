/** Writes the message about problems. No other package has text of that message. */
@NullMarked
package dev.secretly.runtime.internal.report;

import org.jspecify.annotations.NullMarked;
