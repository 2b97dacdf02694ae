package dev.secretly.runtime.internal.source;

import dev.secretly.runtime.internal.HoldsValues;
import dev.secretly.runtime.internal.answer.Answer;
import dev.secretly.runtime.internal.answer.Origin;
import dev.secretly.runtime.internal.answer.SecretValues;
import dev.secretly.runtime.internal.answer.StoreAnswers;
import dev.secretly.runtime.internal.answer.TomlScope;
import dev.secretly.runtime.internal.toml.ByteOrderMark;
import dev.secretly.runtime.internal.toml.KeyPath;
import dev.secretly.runtime.internal.toml.TomlDocument;
import dev.secretly.runtime.internal.toml.TomlNode;
import dev.secretly.runtime.internal.unreadable.Fault;
import dev.secretly.runtime.internal.unreadable.UnreadableException;
import dev.secretly.runtime.spi.DeclaredSecret;
import dev.secretly.runtime.spi.SecretDocument;
import dev.secretly.runtime.spi.SecretValue;
import dev.secretly.runtime.spi.Validity;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What one secret of a store holds, under the key that its address names: a document, or the value of the key. */
@HoldsValues
final class StoredContent {

    private final KeyPath key;
    private final TomlDocument document;
    private final @Nullable SecretValue single;
    private final @Nullable Validity validity;

    private StoredContent(
            KeyPath key, TomlDocument document, @Nullable SecretValue single, @Nullable Validity validity) {
        this.key = key;
        this.document = document;
        this.single = single;
        this.validity = validity;
    }

    /**
     * Parses a document.
     *
     * @param key the table or key to put the content under, or the root
     * @param placement how to give a single value a key, as an instruction
     * @throws UnreadableException if the text is not TOML, or if it is a single value and there is no key
     */
    static StoredContent of(SecretDocument document, KeyPath key, String placement) throws UnreadableException {
        Validity validity = document.validity().orElse(null);
        if (document.toml().isPresent()) {
            TomlDocument toml =
                    TomlDocument.parse(ByteOrderMark.removedFrom(document.toml().get()));
            return new StoredContent(key, under(key, toml), null, validity);
        }
        SecretValue value = document.value().orElseThrow();
        if (value.kind() == SecretValue.Kind.TABLE) {
            TomlDocument table = TomlDocument.of((TomlNode.Table) SecretValues.node(value));
            return new StoredContent(key, under(key, table), null, validity);
        }
        if (key.equals(KeyPath.ROOT)) {
            throw new UnreadableException(List.of(notADocument(value, placement)));
        }
        return new StoredContent(key, at(key, SecretValues.node(value)), value, validity);
    }

    private static Fault notADocument(SecretValue value, String placement) {
        boolean isText = value.kind() == SecretValue.Kind.TEXT;
        return Fault.ofStore(
                Fault.Kind.STORE_FAILED,
                isText ? "plain text, not a JSON object or TOML" : "bytes, not a JSON object or TOML",
                placement + ", or store a JSON object with a table, such as {\"trello\": {\"api_key\": \"...\"}}");
    }

    /** The same document in a table. */
    private static TomlDocument under(KeyPath key, TomlDocument document) {
        return key.equals(KeyPath.ROOT) ? document : at(key, document.root());
    }

    /** A document with something at a key. */
    private static TomlDocument at(KeyPath key, TomlNode content) {
        TomlNode node = content;
        for (int i = key.parts().size() - 1; i >= 0; i--) {
            node = new TomlNode.Table(
                    node.line(),
                    node.column(),
                    TomlNode.Form.OBJECT,
                    0,
                    Map.of(key.parts().get(i), node));
        }
        return TomlDocument.of((TomlNode.Table) node);
    }

    SourceReply reply(List<DeclaredSecret> open, Origin origin) {
        TomlScope scope = TomlScope.of(document, origin, validity);
        return SourceReply.ofToml(
                open.stream().map(secret -> answer(secret, scope, origin)).toList(), scope);
    }

    private Answer answer(DeclaredSecret secret, TomlScope scope, Origin origin) {
        return single != null
                        && single.kind() == SecretValue.Kind.BYTES
                        && KeyPath.parse(secret.key()).equals(key)
                ? StoreAnswers.present(single, origin.name(), validity, key)
                : find(secret, scope);
    }

    /** In a document that is not TOML, an entry may also be named by the dotted key or the variable, as consoles write them. */
    private static Answer find(DeclaredSecret secret, TomlScope scope) {
        Answer nested = scope.find(KeyPath.parse(secret.key()));
        boolean isFlat = nested instanceof Answer.Absent && scope.start().form() == TomlNode.Form.OBJECT;
        for (String name : isFlat ? List.of(secret.key(), secret.variable()) : List.<String>of()) {
            if (scope.start().entries().containsKey(name)) {
                return scope.find(new KeyPath(List.of(name)));
            }
        }
        return nested;
    }
}
