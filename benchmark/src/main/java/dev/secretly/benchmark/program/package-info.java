/** The measured programs: each loads secrets in one way and exits. */
@NullMarked
package dev.secretly.benchmark.program;

import org.jspecify.annotations.NullMarked;
