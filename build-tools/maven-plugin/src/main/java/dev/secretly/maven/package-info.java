/** Goals that run the commands of Secretly on the modules of a Maven build. */
@NullMarked
package dev.secretly.maven;

import org.jspecify.annotations.NullMarked;
