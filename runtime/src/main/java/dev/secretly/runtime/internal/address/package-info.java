/** The addresses of stores, in the form that settings have them. */
@NullMarked
package dev.secretly.runtime.internal.address;

import org.jspecify.annotations.NullMarked;
