/** Registers the types as beans. */
@NullMarked
package dev.secretly.spring.internal.registration;

import org.jspecify.annotations.NullMarked;
