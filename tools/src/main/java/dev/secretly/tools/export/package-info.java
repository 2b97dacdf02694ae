/** Writes what a deployment needs: names of secrets in the formats of platforms. */
@NullMarked
package dev.secretly.tools.export;

import org.jspecify.annotations.NullMarked;
