package dev.secretly.runtime.lookup;

import dev.secretly.runtime.DeclaredSecret;
import dev.secretly.runtime.source.Placeholder;
import dev.secretly.runtime.source.TomlDocument;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A look at plain files and environment variables for a program whose secrets are all texts, as most are. Sources, answers
 * and parsers would take most of the time of its start, only to be loaded. It tells what they would tell, and at the first
 * thing that it is not certain of it gives up, and they are asked as if it had never been; it has no words for what is
 * wrong.
 */
public final class QuickLook {

    private final List<TomlDocument> documents;

    /**
     * A look.
     *
     * @param documents the files that are there, in order; they beat the environment
     */
    public QuickLook(List<TomlDocument> documents) {
        this.documents = documents;
    }

    /** The texts of secrets, in their order; null where not each of them is just a text. */
    public String @Nullable [] texts(List<DeclaredSecret> declared) {
        String[] texts = new String[declared.size()];
        for (int i = 0; i < texts.length; i++) {
            DeclaredSecret secret = declared.get(i);
            String text = secret.content() == DeclaredSecret.Content.OTHER ? null : text(secret);
            if (text == null || text.isBlank() || Placeholder.isOne(text, secret.content())) {
                return null;
            }
            texts[i] = text;
        }
        return texts;
    }

    private @Nullable String text(DeclaredSecret secret) {
        for (int i = 0; i < documents.size(); i++) {
            String text = documents.get(i).plainText(secret.key());
            if (text == null || !text.isBlank()) {
                return text;
            }
        }
        boolean isPlain = !secret.variable().isEmpty() && System.getenv(secret.variable() + "_FILE") == null;
        return isPlain ? System.getenv(secret.variable()) : null;
    }
}
