/** What can go wrong, as data, and in words. */
@NullMarked
package dev.secretly.aws.internal.failure;

import org.jspecify.annotations.NullMarked;
