/** Changes single keys of TOML files and keeps every other byte. */
@NullMarked
package dev.secretly.tools.toml;

import org.jspecify.annotations.NullMarked;
