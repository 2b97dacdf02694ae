/** Values and comments in TOML text. */
@NullMarked
package dev.secretly.schema.toml;

import org.jspecify.annotations.NullMarked;
