/** The annotation with which a program declares its secrets. */
@NullMarked
package dev.secretly;

import org.jspecify.annotations.NullMarked;
