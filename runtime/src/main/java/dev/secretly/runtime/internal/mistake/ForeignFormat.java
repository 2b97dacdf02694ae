package dev.secretly.runtime.internal.mistake;

import dev.secretly.runtime.internal.fault.Fault;
import dev.secretly.runtime.internal.fault.Fault.Kind;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Recognizes a whole file of another format. */
final class ForeignFormat {

    /** A single such line may be a slip in a TOML file. */
    private static final int FEWEST_LINES = 2;

    private static final Pattern YAML = Pattern.compile("\\s*(- )?[\\w.\"'-]+:(\\s.*)?|\\s*- .*|---\\s*");
    private static final Pattern VARIABLE = Pattern.compile("(export\\s+)?[A-Za-z_]\\w*=.*");
    private static final Pattern PROPERTY = Pattern.compile("[\\w.-]+\\s*[=:]\\s*[^\"'\\[{\\s].*");
    private static final Pattern TOML_VALUE =
            Pattern.compile("[^=]*=\\s*(\"[^\"]*\"|'[^']*'|[+-]?\\d[\\d._:TZ+-]*|true|false|[\\[{].*)\\s*(#.*)?");

    private ForeignFormat() {}

    /** The fault at the first line of a file of another format; empty if it is meant to be TOML. */
    static Optional<Fault> of(String text) {
        if (text.indexOf('\r') >= 0 && text.indexOf('\n') < 0) {
            return Optional.of(new Fault(Kind.CARRIAGE_RETURNS, 1, 1, ""));
        }
        List<String> lines = text.lines().toList();
        List<String> content = lines.stream()
                .filter(line -> !line.isBlank() && !line.stripLeading().startsWith("#"))
                .toList();
        String format = format(content);
        return format.isEmpty()
                ? Optional.empty()
                : Optional.of(new Fault(Kind.OTHER_FORMAT, 1 + lines.indexOf(content.get(0)), 1, format));
    }

    private static String format(List<String> content) {
        if (isJson(content)) {
            return "JSON";
        }
        if (content.size() < FEWEST_LINES) {
            return "";
        }
        if (content.stream().allMatch(line -> YAML.matcher(line).matches())) {
            return "YAML";
        }
        if (content.stream().anyMatch(ForeignFormat::isToml)) {
            return "";
        }
        if (content.stream().allMatch(line -> VARIABLE.matcher(line).matches())) {
            return "a .env file";
        }
        return content.stream().allMatch(line -> PROPERTY.matcher(line).matches()) ? "a properties file" : "";
    }

    private static boolean isJson(List<String> content) {
        return !content.isEmpty()
                && (content.get(0).strip().startsWith("{")
                        || (content.get(0).strip().equals("[") && content.size() >= FEWEST_LINES));
    }

    /** Whether a line is a header, or a key with a value as TOML writes it. */
    private static boolean isToml(String line) {
        return line.stripLeading().startsWith("[") || TOML_VALUE.matcher(line).matches();
    }
}
