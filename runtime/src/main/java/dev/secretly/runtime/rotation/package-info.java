/**
 * Keeps records up to date while a program runs: {@link dev.secretly.runtime.rotation.Live}. Notices that what a record was loaded from
 * has changed, and loads one generation of it.
 */
@NullMarked
package dev.secretly.runtime.rotation;

import org.jspecify.annotations.NullMarked;
