/** Calls operations of AWS: endpoints, signatures, retries, time limits. */
@NullMarked
package dev.secretly.aws.internal.call;

import org.jspecify.annotations.NullMarked;
