/** Names that are similar to others: misspellings and other spellings. */
@NullMarked
package dev.secretly.runtime.internal.spelling;

import org.jspecify.annotations.NullMarked;
