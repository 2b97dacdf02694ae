/** Asks the sources in order and records every place where a secret was looked for. */
@NullMarked
package dev.secretly.runtime.internal.search;

import org.jspecify.annotations.NullMarked;
