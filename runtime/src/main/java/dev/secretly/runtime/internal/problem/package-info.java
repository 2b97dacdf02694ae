/** What a {@link dev.secretly.runtime.SecretsException} reports, as this library creates it. */
@NullMarked
package dev.secretly.runtime.internal.problem;

import org.jspecify.annotations.NullMarked;
