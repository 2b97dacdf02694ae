package dev.secretly.sample;

import java.util.List;
import java.util.stream.Collectors;

/** Formats boards as a table. */
final class BoardTable {

    private BoardTable() {}

    static String of(List<Board> boards) {
        if (boards.isEmpty()) {
            return "No boards.";
        }
        int width =
                boards.stream().mapToInt(board -> board.name().length()).max().orElseThrow();
        String row = "%-" + Math.max(width, "BOARD".length()) + "s  %-6s  %s";
        return row.formatted("BOARD", "STATE", "ADDRESS")
                + boards.stream()
                        .map(board -> row.formatted(board.name(), board.closed() ? "closed" : "open", board.shortUrl()))
                        .collect(Collectors.joining("\n", "\n", ""));
    }
}
