/** The IAM policy for the secrets of a program. */
@NullMarked
package dev.secretly.aws.internal.policy;

import org.jspecify.annotations.NullMarked;
