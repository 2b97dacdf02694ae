package dev.secretly.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.logging.SystemStreamLog;
import org.junit.jupiter.api.Test;

class ReportLogTest {

    private final List<String> lines = new ArrayList<>();

    private final SystemStreamLog log = new SystemStreamLog() {
        @Override
        public void info(CharSequence line) {
            lines.add("INFO " + line);
        }

        @Override
        public void warn(CharSequence line) {
            lines.add("WARN " + line);
        }

        @Override
        public void error(CharSequence line) {
            lines.add("ERROR " + line);
        }
    };

    @Test
    void whatAFailedCommandReportsIsAnErrorAndItsWarningsAreWarnings() {
        ReportLog.of(log)
                .write(new CommandOutput(
                        1,
                        List.of(
                                "a.toml: lacks trello.key, read by Trello.key",
                                "",
                                "secretly: warning: others may read a.toml",
                                "secretly: a.toml cannot be read",
                                "")));

        assertEquals(
                List.of(
                        "ERROR a.toml: lacks trello.key, read by Trello.key",
                        "ERROR ",
                        "WARN others may read a.toml",
                        "ERROR a.toml cannot be read"),
                lines);
    }

    @Test
    void whatASuccessfulCommandPrintsIsInformation() {
        ReportLog.of(log).write(new CommandOutput(0, List.of("a.toml and the code agree.")));

        assertEquals(List.of("INFO a.toml and the code agree."), lines);
    }

    @Test
    void linesOfAParallelBuildNameTheirModule() {
        ReportLog report = ReportLog.of(log, "core");
        report.write(new CommandOutput(1, List.of("one", "two")));
        report.warn("three");

        assertEquals(List.of("ERROR core: one", "ERROR core: two", "WARN core: three"), lines);
    }
}
