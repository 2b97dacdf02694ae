/** Words and lays out the one message. No other package holds a sentence that a user reads. */
@NullMarked
package dev.secretly.runtime.report;

import org.jspecify.annotations.NullMarked;
