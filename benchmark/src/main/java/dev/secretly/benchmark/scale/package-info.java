/** Whether ten times as much costs ten times as much. */
@NullMarked
package dev.secretly.benchmark.scale;

import org.jspecify.annotations.NullMarked;
