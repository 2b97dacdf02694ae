/** Finds the contract of a project, and makes it an input of the compiler. */
@NullMarked
package dev.secretly.gradle.contract;

import org.jspecify.annotations.NullMarked;
