/** The file that the compile writes for each type with a loader: its schema as JSON. */
@NullMarked
package dev.secretly.schema.index;

import org.jspecify.annotations.NullMarked;
