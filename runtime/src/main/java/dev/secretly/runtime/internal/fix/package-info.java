/** Decides what the user can do about a problem, as data. */
@NullMarked
package dev.secretly.runtime.internal.fix;

import org.jspecify.annotations.NullMarked;
