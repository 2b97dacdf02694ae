/** The index that the compile writes for each loaded type, as data. */
@NullMarked
package dev.secretly.tools.index;

import org.jspecify.annotations.NullMarked;
