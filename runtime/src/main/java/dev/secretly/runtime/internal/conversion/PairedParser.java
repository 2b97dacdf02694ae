package dev.secretly.runtime.internal.conversion;

import dev.secretly.runtime.internal.answer.Answer;
import dev.secretly.runtime.internal.key.Certificates;
import dev.secretly.runtime.internal.key.ContentException;
import dev.secretly.runtime.internal.key.Remark;
import dev.secretly.runtime.internal.search.ValueRemark;
import dev.secretly.runtime.problem.Place;
import dev.secretly.runtime.spi.DeclaredSecret;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Parses one or several certificates, and checks them as the chain of a private key of the same record, if it belongs to one of them. */
public final class PairedParser<T> implements ValueParser<T> {

    private final ValueParser<T> certificates;
    private final DeclaredSecret key;
    private final ValueParser<?> keyParser;

    /**
     * Creates a parser.
     *
     * @param certificates parses an {@link X509Certificate}, or a list or set of it
     * @param key the secret with the private key
     * @param keyParser parses it, to a {@link PrivateKey} or a {@link KeyPair}
     */
    public PairedParser(ValueParser<T> certificates, DeclaredSecret key, ValueParser<?> keyParser) {
        this.certificates = certificates;
        this.key = key;
        this.keyParser = keyParser;
    }

    /** The parser of the certificates alone. */
    public ValueParser<T> certificates() {
        return certificates;
    }

    @Override
    public ValueKind kind() {
        return certificates.kind();
    }

    @Override
    public boolean acceptsText() {
        return certificates.acceptsText();
    }

    @Override
    public @Nullable T parse(Answer.Present answer, Request request) {
        T parsed = certificates.parse(answer, request);
        PrivateKey privateKey = parsed == null ? null : privateKey(request);
        if (parsed == null || privateKey == null) {
            return parsed;
        }
        String name = request.lookup().keyOf(key).text();
        try {
            boolean belongs = Certificates.checkChain(chain(parsed), privateKey, name);
            Place place = Objects.requireNonNull(request.lookup().answer(key)).place();
            Remark remark = belongs ? new Remark.Pair() : new Remark.NoPair();
            request.lookup().add(new ValueRemark(name, place, ValueRemark.Part.WHOLE, remark));
            return parsed;
        } catch (ContentException broken) {
            request.reportMalformed(answer, certificates, broken.fault());
            return null;
        }
    }

    @SuppressWarnings("unchecked") // Only certificates are paired.
    private static List<X509Certificate> chain(Object parsed) {
        return parsed instanceof X509Certificate one ? List.of(one) : List.copyOf((Collection<X509Certificate>) parsed);
    }

    /** The private key; null if it is absent or malformed, which its own component reports. */
    private @Nullable PrivateKey privateKey(Request request) {
        if (!(request.lookup().answer(key) instanceof Answer.Present present)) {
            return null;
        }
        Object parsed = keyParser.parse(present, request.of(key));
        return parsed instanceof KeyPair pair ? pair.getPrivate() : (PrivateKey) parsed;
    }
}
