package dev.secretly.benchmark.program;

/** Reads with the JDK alone. */
public final class GetenvByHand {

    private GetenvByHand() {}

    /** Reads three variables. */
    public static void main(String[] arguments) {
        Texts.of(
                System.getenv("TRELLO_API_KEY"),
                System.getenv("TRELLO_API_SECRET"),
                System.getenv("TRELLO_OAUTH_TOKEN"));
    }
}
