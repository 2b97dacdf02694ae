/** Chooses the sources of a program by what the user set or mounted. */
@NullMarked
package dev.secretly.runtime.internal.deployment;

import org.jspecify.annotations.NullMarked;
