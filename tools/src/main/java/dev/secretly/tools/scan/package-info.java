/** Searches git for the values of local secrets. */
@NullMarked
package dev.secretly.tools.scan;

import org.jspecify.annotations.NullMarked;
