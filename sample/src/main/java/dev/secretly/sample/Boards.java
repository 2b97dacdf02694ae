package dev.secretly.sample;

import dev.secretly.runtime.rotation.Live;
import java.net.URI;
import java.util.List;

/** Lists the boards of a Trello member. */
public final class Boards {

    private Boards() {}

    /**
     * Runs the program. It uses a local stand-in for Trello, which it starts itself, unless the environment variable
     * {@code TRELLO_URL} is set to another server, such as {@code https://api.trello.com}.
     *
     * @param arguments {@code --watch} to list the boards again each time a secret changes, until the program is stopped
     * @throws InterruptedException if it is interrupted while it waits for changes
     */
    public static void main(String[] arguments) throws InterruptedException {
        if (List.of(arguments).contains("--watch")) {
            watch();
        } else if (!list(TrelloSecrets.load())) {
            System.exit(1);
        }
    }

    private static void watch() throws InterruptedException {
        Live<Trello> trello = Live.of(TrelloSecrets::load);
        trello.onChange((before, after) -> list(after));
        list(trello.get());
        Thread.currentThread().join();
    }

    /** Lists the boards; false if there is a problem, which is printed. */
    private static boolean list(Trello trello) {
        try {
            System.out.println(BoardTable.of(boards(trello)));
            return true;
        } catch (TrelloException exception) {
            System.err.println(exception.getMessage());
            return false;
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
}
