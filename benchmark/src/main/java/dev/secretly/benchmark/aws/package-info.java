/** Measures starts of programs whose secrets are in AWS, against a stand-in on this machine. */
@NullMarked
package dev.secretly.benchmark.aws;

import org.jspecify.annotations.NullMarked;
