/** The local port of the Lambda extension and the Workload Credentials Provider, without the SDK. */
@NullMarked
package dev.secretly.aws.internal.local;

import org.jspecify.annotations.NullMarked;
