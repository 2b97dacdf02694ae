/** The surroundings of a program: variables, properties, the home folder, mounted secrets. */
@NullMarked
package dev.secretly.runtime.internal.surroundings;

import org.jspecify.annotations.NullMarked;
