/** Parses the answers of sources into Java values, or records why they cannot be used. */
@NullMarked
package dev.secretly.runtime.internal.conversion;

import org.jspecify.annotations.NullMarked;
