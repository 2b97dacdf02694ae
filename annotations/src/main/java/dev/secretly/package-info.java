/** What a program writes to declare its secrets. */
@NullMarked
package dev.secretly;

import org.jspecify.annotations.NullMarked;
