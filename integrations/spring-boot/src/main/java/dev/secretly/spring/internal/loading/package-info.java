/** Finds generated loaders, and loads all types of an application together. */
@NullMarked
package dev.secretly.spring.internal.loading;

import org.jspecify.annotations.NullMarked;
