package dev.secretly.runtime.spi;

/** A source that keeps its secrets in one document, such as one secret in AWS Secrets Manager that holds a whole {@code secrets.toml}. */
public interface SecretDocumentSource extends StoreSource {

    /**
     * Reads the document. A {@link dev.secretly.runtime.Secrets} reads it when it is first needed, and keeps it; it reads it again only
     * after a failure. Each refresh of a {@code Live} reads it again. Each call is on a thread of its own, and several may run at the same time. One that takes longer than
     * {@link StoreRequest#timeLeft} is interrupted and not waited for.
     *
     * @param request the secrets to find in it, and the time and logins for it
     * @return the document
     * @throws StoreException if it cannot be read; its texts are shown
     * @throws Exception if it cannot be read; only the class of the exception and perhaps its line are shown
     */
    SecretDocument read(StoreRequest request) throws Exception;
}
