/** What one round of the compiler has: annotated types, unfinished types, generated types, the folder of classes. */
@NullMarked
package dev.secretly.processor.round;

import org.jspecify.annotations.NullMarked;
