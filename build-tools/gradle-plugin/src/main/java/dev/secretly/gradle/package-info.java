/** The Gradle plugin {@code dev.secretly}. */
@NullMarked
package dev.secretly.gradle;

import org.jspecify.annotations.NullMarked;
