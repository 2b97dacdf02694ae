/** What can be wrong with a source, as data, and what program code threw. */
@NullMarked
package dev.secretly.runtime.internal.fault;

import org.jspecify.annotations.NullMarked;
