package dev.secretly.runtime.spi;

/** A source that a program or a {@link SecretStore} provides: it answers for keys, or it is one whole document. */
public sealed interface StoreSource permits SecretSource, SecretDocumentSource {

    /**
     * Returns the name that messages show.
     *
     * @return the name, not null
     */
    String name();
}
