/** One call of a store: its time, and the logins that outlive it. */
@NullMarked
package dev.secretly.runtime.internal.call;

import org.jspecify.annotations.NullMarked;
