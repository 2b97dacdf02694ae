/** What a program is surrounded by: variables, properties, the home folder, mounted secrets. */
@NullMarked
package dev.secretly.runtime.internal.surroundings;

import org.jspecify.annotations.NullMarked;
