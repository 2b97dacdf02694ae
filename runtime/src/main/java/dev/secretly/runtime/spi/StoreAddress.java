package dev.secretly.runtime.spi;

import dev.secretly.runtime.internal.address.AddressText;
import java.util.Optional;

/**
 * The address of a store: {@code [key=]scheme:path[?version=V]}, such as {@code db=aws-secretsmanager:rds!db-1}. Only Secretly creates
 * it. Immutable.
 */
public final class StoreAddress {

    private final transient AddressText address;

    /**
     * Called by Secretly only.
     *
     * @hidden
     */
    @SuppressWarnings({"exports", "InvalidBlockTag"}) // Nobody else can call it, and no page shows it.
    public StoreAddress(AddressText address) {
        this.address = address;
    }

    /** {@return the whole address, as the user wrote it; it could have a password in it, so that messages show {@link #shown}} */
    public String text() {
        return address.text();
    }

    /** {@return the address as messages may show it: without what is after the scheme if it has a user or password} */
    public String shown() {
        return AddressText.hasLogin(address.text()) ? toString() : address.text();
    }

    /**
     * Returns the table or key under which the content is found. Secretly puts it there: a store need not look at it.
     *
     * @return the key, such as {@code db}; empty if the content is a whole document
     */
    public String key() {
        return address.key().text();
    }

    /** {@return the scheme, such as {@code aws-secretsmanager}} */
    public String scheme() {
        return address.scheme();
    }

    /** {@return what is after the colon, without a version, and decoded; may be empty} */
    public String path() {
        return address.path();
    }

    /** {@return whether the path ends with a slash: then it is the start of several names, one for each table or key} */
    public boolean isSeveral() {
        return address.path().endsWith("/");
    }

    /** {@return the version that is wanted; empty for the current one} */
    public Optional<String> version() {
        return address.version().isEmpty() ? Optional.empty() : Optional.of(address.version());
    }

    /** {@return the scheme, for debugging; the rest could have a password in it} */
    @Override
    public String toString() {
        return scheme() + ":...";
    }
}
