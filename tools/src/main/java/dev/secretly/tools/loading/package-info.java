/** Looks for the secrets of a program where it would, without loading a class of it. */
@NullMarked
package dev.secretly.tools.loading;

import org.jspecify.annotations.NullMarked;
