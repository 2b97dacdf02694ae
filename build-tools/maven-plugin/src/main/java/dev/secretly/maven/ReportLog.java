package dev.secretly.maven;

import java.util.List;
import org.apache.maven.plugin.logging.Log;

/** Writes what commands report to the log of Maven, so that it is where the rest of the build is, and as quiet. */
final class ReportLog {

    private static final String WARNING = "secretly: warning: ";
    private static final String ERROR = "secretly: ";

    private final Log log;
    private final String before;

    private ReportLog(Log log, String before) {
        this.log = log;
        this.before = before;
    }

    /** The log of a build that runs one module after the other. */
    static ReportLog of(Log log) {
        return new ReportLog(log, "");
    }

    /** The log of a module while others write to it as well. */
    static ReportLog of(Log log, String module) {
        return new ReportLog(log, module + ": ");
    }

    void info(String line) {
        log.info(before + line);
    }

    void warn(String line) {
        log.warn(before + line);
    }

    private void error(String line) {
        log.error(before + line);
    }

    /** Writes all that a command has printed. What it reports is an error if it failed. */
    void write(CommandOutput output) {
        for (String line : withoutBlankEnd(output.lines())) {
            if (line.startsWith(WARNING)) {
                warn(line.substring(WARNING.length()));
            } else if (output.status() == 0) {
                info(line);
            } else {
                error(line.startsWith(ERROR) ? line.substring(ERROR.length()) : line);
            }
        }
    }

    private static List<String> withoutBlankEnd(List<String> lines) {
        int end = lines.size();
        while (end > 0 && lines.get(end - 1).isBlank()) {
            end--;
        }
        return lines.subList(0, end);
    }
}
