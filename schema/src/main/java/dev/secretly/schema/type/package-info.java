/** What secrets a program declares, and which values they can have: the one description that the compiler, the tools and the tests use. */
@NullMarked
package dev.secretly.schema.type;

import org.jspecify.annotations.NullMarked;
