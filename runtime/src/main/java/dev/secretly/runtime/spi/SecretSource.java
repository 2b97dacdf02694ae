package dev.secretly.runtime.spi;

import java.util.List;

/** A custom source of secrets, such as a client of a secret store. Add it with {@link dev.secretly.runtime.Secrets.Builder#source}. */
public interface SecretSource extends StoreSource {

    /**
     * Answers for all secrets of a loader that no earlier source has, so that a remote store needs only one request. It
     * is called once in a load if a secret has not been found, and a second time only if a mount of files is updated during the load and
     * other secrets are missing then. Each call is on a thread of its own, and several may
     * run at the same time. One that takes longer than {@link StoreRequest#timeLeft} is interrupted and not waited for.
     *
     * @param request the secrets to find, and the time and logins for it
     * @return one answer for each of the secrets, in the same order
     * @throws StoreException if the source cannot answer at all, and knows why; its texts are shown
     * @throws Exception if the source cannot answer at all. It is reported as one problem with the name of the source
     *     and the class of the exception, perhaps with its line, never its message.
     */
    List<SecretAnswer> ask(StoreRequest request) throws Exception;
}
