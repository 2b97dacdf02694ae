/** Reads JSON: answers of AWS, and secrets that are JSON objects. */
@NullMarked
package dev.secretly.aws.internal.json;

import org.jspecify.annotations.NullMarked;
