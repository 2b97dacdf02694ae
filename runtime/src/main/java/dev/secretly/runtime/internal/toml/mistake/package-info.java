/** Explains what is wrong in text that is not TOML. Loaded only after the parser failed. */
@NullMarked
package dev.secretly.runtime.internal.toml.mistake;

import org.jspecify.annotations.NullMarked;
