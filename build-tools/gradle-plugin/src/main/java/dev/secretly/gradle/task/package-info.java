/** The tasks, each of which runs a command of Secretly in a separate process. */
@NullMarked
package dev.secretly.gradle.task;

import org.jspecify.annotations.NullMarked;
