/** What all rooms of the runtime know: which classes hold values. */
@NullMarked
package dev.secretly.runtime.internal;

import org.jspecify.annotations.NullMarked;
