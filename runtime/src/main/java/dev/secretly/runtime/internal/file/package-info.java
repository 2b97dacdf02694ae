/** Reads files and links, within limits of size and time. */
@NullMarked
package dev.secretly.runtime.internal.file;

import org.jspecify.annotations.NullMarked;
