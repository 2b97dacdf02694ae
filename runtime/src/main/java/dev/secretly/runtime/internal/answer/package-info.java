/** What one source says about one secret: a value, a placeholder, absent, blocked or unusable. */
@NullMarked
package dev.secretly.runtime.internal.answer;

import org.jspecify.annotations.NullMarked;
