/** A program that lists the boards of a Trello member. */
@NullMarked
package dev.secretly.sample;

import org.jspecify.annotations.NullMarked;
