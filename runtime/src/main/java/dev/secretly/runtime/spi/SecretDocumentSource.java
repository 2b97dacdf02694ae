package dev.secretly.runtime.spi;

/** A source that keeps its secrets in one document, such as one secret in AWS Secrets Manager that holds a whole {@code secrets.toml}. */
public non-sealed interface SecretDocumentSource extends StoreSource {

    /**
     * Reads the document. One {@link dev.secretly.runtime.Secrets} reads it once, and not at all if earlier sources
     * have all secrets. It may be called from many threads.
     *
     * @return the document
     * @throws StoreException if it cannot be read; its texts are shown
     * @throws Exception if it cannot be read; only the class of the exception is shown
     */
    SecretDocument read() throws Exception;
}
