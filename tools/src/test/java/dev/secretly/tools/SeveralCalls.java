package dev.secretly.tools;

import dev.secretly.tools.command.Main;
import java.util.ArrayList;
import java.util.List;

/** Runs commands one after the other, and prints each with its exit status after its output. */
final class SeveralCalls {

    /** Ends the arguments of a call. */
    static final String END = "--end-of-this-call";

    /** Shows that no call has ended the process. */
    static final String LAST_LINE = "All calls have ended.";

    private SeveralCalls() {}

    public static void main(String[] arguments) {
        List<String> call = new ArrayList<>();
        for (String argument : arguments) {
            if (argument.equals(END)) {
                int status = Main.run(System.out, System.err, call.toArray(String[]::new));
                System.out.println(call + "Result: " + status);
                call.clear();
            } else {
                call.add(argument);
            }
        }
        System.out.println(LAST_LINE);
    }
}
