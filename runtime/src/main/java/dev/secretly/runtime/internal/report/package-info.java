/** Words and lays out the one message. No other package has a sentence that a user reads. */
@NullMarked
package dev.secretly.runtime.internal.report;

import org.jspecify.annotations.NullMarked;
