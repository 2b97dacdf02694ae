/** Compares the contract with the secrets that code reads, and adds what is missing. */
@NullMarked
package dev.secretly.tools.contract;

import org.jspecify.annotations.NullMarked;
