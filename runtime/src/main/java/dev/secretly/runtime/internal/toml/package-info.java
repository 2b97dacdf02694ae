/** TOML text: keys, plain lines, the parser, positions and where a missing key can be inserted. */
@NullMarked
package dev.secretly.runtime.internal.toml;

import org.jspecify.annotations.NullMarked;
