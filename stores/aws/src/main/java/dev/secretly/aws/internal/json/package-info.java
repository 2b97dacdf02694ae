/** Reads the answers of AWS, and writes the bodies of requests, as JSON. */
@NullMarked
package dev.secretly.aws.internal.json;

import org.jspecify.annotations.NullMarked;
