/** Words for single things: a type, a value, a fault. Escapes, lists and tables of text. */
@NullMarked
package dev.secretly.runtime.internal.wording;

import org.jspecify.annotations.NullMarked;
