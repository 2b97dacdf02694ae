/** The commands: what they take, what they print and how they exit. */
@NullMarked
package dev.secretly.tools.command;

import org.jspecify.annotations.NullMarked;
