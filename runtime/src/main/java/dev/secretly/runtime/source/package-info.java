/** Where secrets are read from, one class a kind of source. */
@NullMarked
package dev.secretly.runtime.source;

import org.jspecify.annotations.NullMarked;
