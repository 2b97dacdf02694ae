/** Finds the contract, and compares it with the secrets that code declares. */
@NullMarked
package dev.secretly.schema.contract;

import org.jspecify.annotations.NullMarked;
