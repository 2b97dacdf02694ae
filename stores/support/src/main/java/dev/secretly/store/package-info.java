/** What stores have in common: documents, one object for each table, several requests at a time. */
@NullMarked
package dev.secretly.store;

import org.jspecify.annotations.NullMarked;
