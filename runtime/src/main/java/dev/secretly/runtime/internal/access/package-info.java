/** Opens what the public types hide to the packages of this module that build on them. */
@NullMarked
package dev.secretly.runtime.internal.access;

import org.jspecify.annotations.NullMarked;
