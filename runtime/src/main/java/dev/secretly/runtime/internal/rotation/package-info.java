/** Notices that what a record was loaded from has changed, and loads one generation of it. */
@NullMarked
package dev.secretly.runtime.internal.rotation;

import org.jspecify.annotations.NullMarked;
