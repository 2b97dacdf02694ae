package dev.secretly.runtime;

import java.util.List;

/** A custom source: a store of secrets that the program asks by its own code. */
public interface SecretSource {

    /**
     * The name that messages show.
     *
     * @return the name
     */
    String name();

    /**
     * Answers for all secrets of a loader that no nearer source has, so that a remote store can be asked for all at once.
     * It is called at most once in a load, and not at all when no secret is open. It may be called from many threads.
     *
     * @param open the secrets, with their keys and environment variables; at least one
     * @return one answer for each of them, in their order
     * @throws Exception if it cannot be asked at all: one problem that names the source and the class of the exception,
     *     never its text
     */
    List<? extends SecretAnswer> ask(List<DeclaredSecret> open) throws Exception;
}
