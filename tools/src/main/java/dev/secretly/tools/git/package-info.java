/** Asks git about files. */
@NullMarked
package dev.secretly.tools.git;

import org.jspecify.annotations.NullMarked;
