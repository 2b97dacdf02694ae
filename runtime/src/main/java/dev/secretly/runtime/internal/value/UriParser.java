package dev.secretly.runtime.internal.value;

import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/** Parses a URI (RFC 2396), as {@link URI} does. */
public final class UriParser extends SingleParser<URI> {

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
