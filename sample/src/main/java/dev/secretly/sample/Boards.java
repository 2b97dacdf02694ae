package dev.secretly.sample;

import java.net.URI;
import java.util.List;

/** Lists the boards of a Trello member. */
public final class Boards {

    private Boards() {}

    /**
     * Runs the program. It uses a local stand-in for Trello, which it starts itself, unless the environment variable
     * {@code TRELLO_URL} is set to another server, such as {@code https://api.trello.com}.
     *
     * @param arguments ignored
     */
    public static void main(String[] arguments) {
        Trello trello = TrelloSecrets.load();
        try {
            print(boards(trello));
        } catch (TrelloException exception) {
            System.err.println(exception.getMessage());
            System.exit(1);
        }
    }

    private static List<Board> boards(Trello trello) throws TrelloException {
        String url = System.getenv("TRELLO_URL");
        if (url != null && !url.isBlank()) {
            return new TrelloClient(server(url), trello).boards();
        }
        try (StandIn standIn = StandIn.start()) {
            return new TrelloClient(standIn.url(), trello).boards();
        }
    }

    private static URI server(String url) throws TrelloException {
        try {
            URI server = URI.create(url.strip());
            boolean isHttp = "http".equals(server.getScheme()) || "https".equals(server.getScheme());
            if (isHttp && server.getHost() != null && server.getUserInfo() == null) {
                return server;
            }
        } catch (IllegalArgumentException malformed) {
            // Reported below.
        }
        throw new TrelloException("TRELLO_URL is not the address of a server; set it to https://api.trello.com");
    }

    private static void print(List<Board> boards) {
        System.out.println(BoardTable.of(boards));
    }
}
