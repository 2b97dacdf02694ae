package dev.secretly.runtime.spi;

/**
 * A source that a program or a {@link SecretStore} provides. Implement {@link SecretSource}, which answers for keys, or
 * {@link SecretDocumentSource}, which is one whole document.
 */
public interface StoreSource extends AutoCloseable {

    /**
     * Returns the name that messages show.
     *
     * @return the name, not null
     */
    String name();

    /**
     * Closes what it keeps open, such as connections. It is called when the {@link dev.secretly.runtime.Secrets} is closed, and may be
     * called several times. If the source is asked again after that, it opens what it needs. What it throws does not count.
     */
    @Override
    void close();
}
