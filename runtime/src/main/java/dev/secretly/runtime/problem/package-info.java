/** What a {@link dev.secretly.runtime.SecretsException} reports, as data. */
@NullMarked
package dev.secretly.runtime.problem;

import org.jspecify.annotations.NullMarked;
