/** What generated loaders implement. */
@NullMarked
package dev.secretly.spring.spi;

import org.jspecify.annotations.NullMarked;
