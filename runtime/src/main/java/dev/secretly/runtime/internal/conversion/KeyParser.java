package dev.secretly.runtime.internal.conversion;

import dev.secretly.runtime.internal.answer.Answer;
import dev.secretly.runtime.internal.key.ContentException;
import dev.secretly.runtime.internal.key.ContentFault;
import dev.secretly.runtime.internal.key.ContentFault.Kind;
import dev.secretly.runtime.internal.key.KeyPassword;
import dev.secretly.runtime.internal.key.KeyReader;
import dev.secretly.runtime.internal.search.ValueRemark;
import dev.secretly.runtime.internal.toml.TomlType;
import dev.secretly.runtime.spi.DeclaredSecret;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Parses keys, certificates and key stores, from text or bytes. */
public final class KeyParser<T> implements ValueParser<T> {

    private final ValueKind kind;
    private final @Nullable DeclaredSecret password;

    /**
     * Creates a parser.
     *
     * @param kind one for which {@link ValueKind#isKey} is true; {@code T} must be its type
     * @param password the secret with the password; null if the program declares none
     */
    public KeyParser(ValueKind kind, @Nullable DeclaredSecret password) {
        this.kind = kind;
        this.password = password;
    }

    @Override
    public ValueKind kind() {
        return kind;
    }

    @Override
    public boolean acceptsText() {
        return true;
    }

    @Override
    public @Nullable T parse(Answer.Present answer, Request request) {
        List<T> all = parseAll(answer, request, this);
        if (all == null || all.size() == 1) {
            return all == null ? null : all.get(0);
        }
        request.reportMalformed(answer, this, ContentFault.of(Kind.SEVERAL, all.size() + " " + kind.plural()));
        return null;
    }

    /** Parses a list of keys: all that are in one text or file, or in each item of an array. */
    static <T> @Nullable List<T> parseList(
            ValueParser<T> item, Answer.Present answer, Request request, ValueParser<?> wanted) {
        KeyParser<T> keys = (KeyParser<T>) item;
        if (answer.value() != null) {
            List<T> all = keys.parseAll(answer, request, wanted);
            return all == null ? null : Collections.unmodifiableList(all);
        }
        if (answer.type() != TomlType.ARRAY) {
            request.reportMalformed(answer, wanted, "");
            return null;
        }
        List<T> values = new ArrayList<>();
        boolean isWhole = true;
        for (Answer.Present one : answer.items()) {
            if (request.hasTooManyDefects(answer)) {
                return null;
            }
            List<T> ofItem = request.isUnfilled(one, keys) ? null : keys.parseAll(one, request, keys);
            isWhole &= ofItem != null;
            values.addAll(ofItem == null ? List.of() : ofItem);
        }
        return isWhole ? Collections.unmodifiableList(values) : null;
    }

    /**
     * Parses all values in one text or file; null if it is malformed, which is then recorded in the request.
     *
     * @param wanted the parser of which messages name what it accepts
     */
    @Nullable
    List<T> parseAll(Answer.Present answer, Request request, ValueParser<?> wanted) {
        if (!(answer.value() instanceof String) && !(answer.value() instanceof byte[])) {
            request.reportMalformed(answer, wanted, "");
            return null;
        }
        try {
            List<T> all = all(answer.value(), password(request));
            for (int i = 0; i < all.size(); i++) {
                request.remark(all.get(i), new ValueRemark.Part(i + 1, all.size()), answer);
            }
            return all;
        } catch (ContentException malformed) {
            request.reportMalformed(answer, wanted, PathFault.of(malformed.fault(), answer, request.secret()));
            return null;
        } catch (StackOverflowError tooDeep) {
            // The JDK reads nested structures recursively.
            request.reportMalformed(answer, wanted, ContentFault.of(Kind.DAMAGED));
            return null;
        }
    }

    /** For the fast path, which knows no other secret: an encrypted key is left to the full lookup. */
    @Override
    public @Nullable T convert(Object value, DeclaredSecret secret) {
        if (!(value instanceof String) || password != null) {
            return null;
        }
        try {
            List<T> all = all(value, undeclared(secret));
            return all.size() == 1 ? all.get(0) : null;
        } catch (ContentException | StackOverflowError malformed) {
            return null;
        }
    }

    @SuppressWarnings("unchecked") // Each factory method of SecretType pairs a kind with its type.
    private List<T> all(Object content, KeyPassword known) throws ContentException {
        return (List<T>)
                switch (kind) {
                    case PRIVATE_KEY -> KeyReader.privateKeys(content, known);
                    case PUBLIC_KEY -> KeyReader.publicKeys(content);
                    case KEY_PAIR -> KeyReader.keyPairs(content, known);
                    case CERTIFICATE -> KeyReader.certificates(content);
                    case KEY_STORE -> KeyReader.keyStores(content, known);
                    default -> throw new IllegalStateException(kind + " is no kind of key");
                };
    }

    private KeyPassword password(Request request) {
        if (password == null) {
            return undeclared(request.secret());
        }
        Object text = request.lookup().answer(password) instanceof Answer.Present present ? present.value() : null;
        String key = request.lookup().keyOf(password).text();
        return KeyPassword.of(key, text instanceof String known ? known : null);
    }

    private static KeyPassword undeclared(DeclaredSecret secret) {
        return KeyPassword.undeclared(KeyPassword.componentFor(secret.element()));
    }
}
