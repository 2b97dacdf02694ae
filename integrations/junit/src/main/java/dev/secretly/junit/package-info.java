/** Tests of programs with secrets: fake values for them, and a guard that fails a test which shows one. */
@NullMarked
package dev.secretly.junit;

import org.jspecify.annotations.NullMarked;
