package dev.secretly.runtime.internal.value;

import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/** An address by RFC 2396, as {@link URI} reads it. */
public final class UriParser extends SingleParser<URI> {

    /** A parser. */
    public UriParser() {
        super(ValueKind.URI);
    }

    @Override
    protected @Nullable URI fromText(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException malformed) {
            return null;
        }
    }
}
