/** The addresses of secrets in AWS. */
@NullMarked
package dev.secretly.aws.internal.address;

import org.jspecify.annotations.NullMarked;
