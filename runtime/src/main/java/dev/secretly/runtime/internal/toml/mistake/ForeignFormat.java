package dev.secretly.runtime.internal.toml.mistake;

import dev.secretly.runtime.internal.unreadable.Fault;
import dev.secretly.runtime.internal.unreadable.Fault.Kind;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Recognizes a whole file of another format. */
final class ForeignFormat {

    /** A single such line may be a slip in a TOML file. */
    private static final int FEWEST_LINES = 2;

    private static final Pattern YAML = Pattern.compile("\\s*(- )?[\\w.\"'-]+:(\\s.*)?|\\s*- .*|---\\s*");
    private static final Pattern VARIABLE =
            Pattern.compile("(export\\s+)?[A-Za-z_]\\w*=[^\"'\\[{\u201c\u201d\u2018\u2019$]*");
    private static final Pattern PROPERTY = Pattern.compile("[\\w.-]+\\s*[=:][^\"'\\[{\u201c\u201d\u2018\u2019$]*");

    /** A key of a properties file; without a dot, the quotes of a TOML file may have been forgotten. */
    private static final Pattern DOTTED = Pattern.compile("\\w[\\w-]*\\.[\\w.-]+\\s*[=:].*");

    /** A line whose value is a word, for which TOML needs quotes. {@code True} and the like are mistakes of a TOML file. */
    private static final Pattern WORD = Pattern.compile(
            "[^=:]+[=:]\\s*(?!(?i:true|false|yes|no|on|off|null|none|nil|inf|nan)\\s*(?:[,;#].*)?$)[A-Za-z/<@*!].*");

    private static final Pattern KEY_AND_EQUALS = Pattern.compile("\\s*[\\w.-]+\\s*=.*");

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
        if (isYaml(content)) {
            return "YAML";
        }
        boolean haveWords =
                content.stream().filter(line -> WORD.matcher(line).matches()).count() >= FEWEST_LINES;
        if (haveWords
                && content.stream().allMatch(line -> VARIABLE.matcher(line).matches())) {
            return "a .env file";
        }
        boolean areProperties = haveWords
                && content.stream().allMatch(line -> PROPERTY.matcher(line).matches())
                && content.stream().anyMatch(line -> DOTTED.matcher(line).matches());
        return areProperties ? "a properties file" : "";
    }

    /** Text of several lines after a key that ends with {@code |} does not look like YAML itself. */
    private static boolean isYaml(List<String> content) {
        long lines =
                content.stream().filter(line -> YAML.matcher(line).matches()).count();
        return YAML.matcher(content.get(0)).matches()
                && 2 * lines >= content.size()
                && content.stream()
                        .noneMatch(line -> line.startsWith("[")
                                || KEY_AND_EQUALS.matcher(line).matches());
    }

    private static boolean isJson(List<String> content) {
        String text = String.join("\n", content).strip();
        if (text.startsWith("{")) {
            String inside = text.substring(1).strip();
            return inside.startsWith("\"") || inside.startsWith("}");
        }
        return text.startsWith("[\n") && text.substring(1).strip().matches("(?s)[\"{\\[\\]].*");
    }
}
