/** What a load costs in a program that has long been running. */
@NullMarked
package dev.secretly.benchmark.load;

import org.jspecify.annotations.NullMarked;
