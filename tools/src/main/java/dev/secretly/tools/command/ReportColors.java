package dev.secretly.tools.command;

import dev.secretly.runtime.problem.Problem;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Colors what matters in a report: what is wrong in red, what is fine in green, and each kind of problem in yellow. */
final class ReportColors {

    private static final String RED = "\u001B[31m";
    private static final String GREEN = "\u001B[32m";
    private static final String YELLOW = "\u001B[33m";
    private static final String END = "\u001B[0m";

    private static final Pattern WRONG = Pattern.compile("^Cannot load .*", Pattern.MULTILINE);

    private static final Pattern FINE = Pattern.compile(
            "^(?:All required secrets of .* are set .*|No leaks found .*|.* and the code agree\\.)$",
            Pattern.MULTILINE);

    private static final Pattern KIND = Pattern.compile(Arrays.stream(Problem.Kind.values())
            .map(Enum::name)
            .collect(Collectors.joining("|", "(?<=  )(?:", ")(?=  |: |$)")));

    private ReportColors() {}

    static String of(String text) {
        String red = WRONG.matcher(text).replaceAll(RED + "$0" + END);
        String green = FINE.matcher(red).replaceAll(GREEN + "$0" + END);
        return KIND.matcher(green).replaceAll(YELLOW + "$0" + END);
    }
}
