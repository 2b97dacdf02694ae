/** Writes files beside their target and moves them into place. */
@NullMarked
package dev.secretly.tools.file;

import org.jspecify.annotations.NullMarked;
