package dev.secretly.runtime.lookup;

import dev.secretly.runtime.DeclaredSecret;
import dev.secretly.runtime.source.Placeholder;
import dev.secretly.runtime.source.StandardFiles;
import dev.secretly.runtime.source.TomlDocument;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A look at plain files and environment variables, which hold the secrets of most programs. Sources, answers and requests
 * would take most of the time of a start, only to be loaded. It tells what they would tell, and at the first secret of which
 * it is not certain it gives up: then they are asked as if it had never been. It has no words for what is wrong.
 */
public final class QuickLook {

    private final StandardFiles files;

    /** Of the files whose turn has come; null for one that is not there. */
    private final List<@Nullable TomlDocument> documents = new ArrayList<>();

    /**
     * A look.
     *
     * @param files the files, which beat the environment
     */
    public QuickLook(StandardFiles files) {
        this.files = files;
    }

    /**
     * What there is of each secret: a String, Long or Boolean, and an empty text for one that is surely nowhere; null if only
     * the sources can tell of one of them: all are of one reading. Secrets are told apart by identity, as by the sources.
     */
    public @Nullable IdentityHashMap<DeclaredSecret, Object> at(List<DeclaredSecret> declared) {
        IdentityHashMap<DeclaredSecret, Object> values = new IdentityHashMap<>();
        for (int i = 0; i < declared.size(); i++) {
            DeclaredSecret secret = declared.get(i);
            Object value = value(secret);
            if (value == null || (value instanceof String text && Placeholder.isOne(text, secret.content()))) {
                return null;
            }
            values.put(secret, value);
        }
        return values;
    }

    private @Nullable Object value(DeclaredSecret secret) {
        for (int i = 0; i < files.count(); i++) {
            if (!reach(i)) {
                return null;
            }
            TomlDocument document = documents.get(i);
            Object value = document == null ? "" : document.plainValue(secret.key());
            if (value == null || !(value instanceof String text && text.isBlank())) {
                return value;
            }
        }
        return secret.variable().isEmpty() ? "" : variable(secret.variable());
    }

    /** Whether a file is of plain lines, or not there. Those before it are. */
    private boolean reach(int file) {
        if (file == documents.size()) {
            boolean isMissing = files.isMissing(file);
            TomlDocument document = isMissing ? null : files.plain(file);
            if (!isMissing && document == null) {
                return false;
            }
            documents.add(document);
        }
        return true;
    }

    private static @Nullable String variable(String name) {
        if (System.getenv(name + "_FILE") != null) {
            return null;
        }
        String text = System.getenv(name);
        return text == null || text.isBlank() ? "" : text;
    }
}
