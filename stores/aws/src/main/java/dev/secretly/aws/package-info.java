/** AWS Secrets Manager and Parameter Store as sources of secrets. */
@NullMarked
package dev.secretly.aws;

import org.jspecify.annotations.NullMarked;
