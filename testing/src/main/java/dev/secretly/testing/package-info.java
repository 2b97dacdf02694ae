/** What the tests of several modules share. */
@NullMarked
package dev.secretly.testing;

import org.jspecify.annotations.NullMarked;
