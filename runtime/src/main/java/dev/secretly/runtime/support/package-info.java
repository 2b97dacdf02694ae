/**
 * What generated loaders and Secretly's own modules call. Programs do not: it can change in any version, together with the processor.
 */
@NullMarked
package dev.secretly.runtime.support;

import org.jspecify.annotations.NullMarked;
