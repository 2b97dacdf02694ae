/** The sources: whole documents, secrets of tables, and parameters. */
@NullMarked
package dev.secretly.aws.internal.store;

import org.jspecify.annotations.NullMarked;
