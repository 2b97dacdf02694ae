package dev.secretly.runtime.source;

/**
 * Why a source cannot be read, in words of this library and never of the file.
 *
 * @param line the line, from 1; 0 where the fault is the file itself
 * @param column the column in code points, from 1; 0 as the line
 * @param wanted what should be there
 * @param found what is there
 */
public record Fault(int line, int column, String wanted, String found) {}
