/** Which Java types a secret can have, and which types are records of secrets. */
@NullMarked
package dev.secretly.processor.type;

import org.jspecify.annotations.NullMarked;
