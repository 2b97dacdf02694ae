/** What secrets are for, from comments in the source and from the indexes of dependencies. */
@NullMarked
package dev.secretly.processor.description;

import org.jspecify.annotations.NullMarked;
