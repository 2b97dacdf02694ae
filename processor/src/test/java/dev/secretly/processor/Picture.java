package dev.secretly.processor;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Text as SVG. Each panel has its own background, so that it can be read on light and on dark pages. */
final class Picture {

    private static final double WIDTH_OF_CHARACTER = 7.8;
    private static final int LINE = 19;
    private static final int MARGIN = 16;
    private static final int GAP = 28;
    private static final int COLUMNS = 100;
    private static final Map<String, String> COLORS =
            Map.of("MISSING", "#f2b866", "error:", "#ff8f87", "To fix it", "#8fd694", "Cannot load", "#ff8f87");

    private Picture() {}

    /** What a terminal of 100 columns shows. */
    static String terminal(String title, List<String> printed) {
        List<String> lines = printed.stream().flatMap(Picture::wrapped).toList();
        int width = width(lines);
        int height = height(lines);
        return svg(title, width, height, panel(0, 0, width, height, "#1e2430", Picture::colorInTerminal, lines));
    }

    private static Stream<String> wrapped(String line) {
        return line.isEmpty()
                ? Stream.of(line)
                : line.replaceAll("(.{1," + COLUMNS + "})(?: |$)", "$1\n").lines();
    }

    /** Panels from top to bottom, with an arrow from each to the next, and the caption of the next beside it. */
    static String column(String title, List<Step> steps) {
        StringBuilder body = new StringBuilder();
        int width = steps.stream()
                .mapToInt(step -> Math.max(width(step.lines()), width(List.of("  " + step.caption()))))
                .max()
                .orElseThrow();
        int y = 0;
        for (Step step : steps) {
            if (y > 0) {
                body.append(arrow(2 * MARGIN, y - GAP + 3))
                        .append(text(3 * MARGIN, y - GAP / 2 + 4, "#808080", step.caption()));
            }
            int height = height(step.lines());
            body.append(panel(0, y, width, height, "#eef2f7", line -> "#1b1f27", step.lines()));
            y += height + GAP;
        }
        return svg(title, width, y - GAP, body.toString());
    }

    /** A panel, and why it follows the one above. */
    record Step(String caption, List<String> lines) {}

    private static int width(List<String> lines) {
        return 2 * MARGIN
                + (int) Math.ceil(lines.stream().mapToInt(String::length).max().orElseThrow() * WIDTH_OF_CHARACTER);
    }

    private static int height(List<String> lines) {
        return 2 * MARGIN + lines.size() * LINE - 4;
    }

    private static String svg(String title, int width, int height, String body) {
        return """
                <svg xmlns="http://www.w3.org/2000/svg" width="%1$d" height="%2$d" viewBox="0 0 %1$d %2$d" role="img" \
                font-family="ui-monospace, Menlo, Consolas, monospace" font-size="13">
                <title>%3$s</title>
                %4$s</svg>
                """.formatted(width, height, escaped(title), body);
    }

    private static String panel(
            int x, int y, int width, int height, String fill, UnaryOperator<String> color, List<String> lines) {
        StringBuilder panel =
                new StringBuilder("<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"6\" fill=\"%s\"/>\n"
                        .formatted(x, y, width, height, fill));
        IntStream.range(0, lines.size())
                .filter(line -> !lines.get(line).isBlank())
                .mapToObj(line ->
                        text(x + MARGIN, y + MARGIN + 11 + line * LINE, color.apply(lines.get(line)), lines.get(line)))
                .forEach(panel::append);
        return panel.toString();
    }

    private static String colorInTerminal(String line) {
        return COLORS.entrySet().stream()
                .filter(entry -> line.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("#e6e6e6");
    }

    private static String text(int x, int y, String color, String text) {
        return "<text x=\"%d\" y=\"%d\" fill=\"%s\" xml:space=\"preserve\">%s</text>\n"
                .formatted(x, y, color, escaped(text));
    }

    private static String arrow(int x, int y) {
        return "<path d=\"M%d %d v%d m-5 -7 l5 7 l5 -7\" fill=\"none\" stroke=\"#808080\" stroke-width=\"2\"/>\n"
                .formatted(x, y, GAP - 6);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
