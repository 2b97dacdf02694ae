package dev.secretly.runtime.report;

/**
 * One thing to do. Steps with the same instruction are told together.
 *
 * @param how what is done to the file
 * @param file the file or other source; empty for {@link How#DO}
 * @param instruction what to do, in words; for a file to be made, the header of the table, empty for the root
 * @param entry the TOML to write there; empty where the instruction says it all
 * @param frame how entries stand together on one line: each {@code *} is them, separated by commas; empty where each has a
 *     line of its own
 */
record Step(How how, String file, String instruction, String entry, String frame) {

    /** What is done. */
    enum How {
        /** Change a file. */
        EDIT,
        /** Make a file. */
        CREATE,
        /** Something else. */
        DO
    }
}
