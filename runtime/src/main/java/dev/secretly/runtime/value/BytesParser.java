package dev.secretly.runtime.value;

import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Bytes in Base64, of the standard or the URL alphabet, padded or not. */
public final class BytesParser extends SingleParser<byte[]> {

    /** A parser. */
    public BytesParser() {
        super(ValueKind.BYTES);
    }

    @Override
    protected byte @Nullable [] fromText(String text) {
        boolean isOfUrl = text.indexOf('-') >= 0 || text.indexOf('_') >= 0;
        try {
            return (isOfUrl ? Base64.getUrlDecoder() : Base64.getDecoder()).decode(text);
        } catch (IllegalArgumentException noBase64) {
            return null;
        }
    }
}
