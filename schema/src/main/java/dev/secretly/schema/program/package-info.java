/** Finds the indexes of a program in class folders, jars, Spring Boot jars and WARs. */
@NullMarked
package dev.secretly.schema.program;

import org.jspecify.annotations.NullMarked;
