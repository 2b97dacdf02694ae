/** Reads keys, certificates and key stores from the forms in which people keep them. */
@NullMarked
package dev.secretly.runtime.internal.key;

import org.jspecify.annotations.NullMarked;
