package dev.secretly.runtime.report;

/** One thing to do. Steps that differ in their entry only are told together. */
sealed interface Step {

    /**
     * Change a file.
     *
     * @param order edits of a file are told in this order, and among equals in that of the problems
     * @param instruction what to do, in words
     * @param entry the TOML to write there; empty where the instruction says it all
     * @param frame how entries stand together on one line: the {@code *} in it is them, separated by commas; empty where
     *     each has a line of its own
     */
    record Edit(String file, Order order, String instruction, String entry, String frame) implements Step {

        Edit(String file, Order order, String instruction, String entry) {
            this(file, order, instruction, entry, "");
        }
    }

    /** Write a table of a new file; the header is empty for the root. */
    record Create(String file, String header, String entry) implements Step {}

    /** Something else, in words. */
    record Do(String instruction) implements Step {

        /** Names in it can be any text. */
        public Do {
            instruction = Ascii.line(instruction);
        }
    }

    /** What comes before what in a file. */
    enum Order {
        /** Tables that go, before others of the same name come. */
        TAKE_OUT,
        /** At a line that the file has. */
        AT_LINE,
        /** At the end, and no table may come before it. */
        ROOT_AT_END,
        /** At the end. */
        AT_END
    }
}
