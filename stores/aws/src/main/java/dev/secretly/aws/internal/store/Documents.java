package dev.secretly.aws.internal.store;

import dev.secretly.aws.internal.failure.CallFailure;
import dev.secretly.aws.internal.failure.FailureException;
import dev.secretly.aws.internal.json.JsonTree;
import dev.secretly.runtime.spi.SecretDocument;

/** Recognizes documents: JSON objects, else TOML. */
public final class Documents {

    private Documents() {}

    /** Whether it cannot be meant as a document: one line that is neither a key with a value nor a header nor a comment. */
    private static boolean isPlainText(String text) {
        String line = text.strip();
        return !line.isEmpty()
                && line.indexOf('\n') < 0
                && line.indexOf('=') < 0
                && !line.startsWith("[")
                && !line.startsWith("#");
    }

    /** The document in a text. */
    public static SecretDocument of(String text) throws FailureException {
        String withoutMark = text.startsWith("\uFEFF") ? text.substring(1) : text;
        if (JsonTree.isObject(withoutMark)) {
            return SecretDocument.of(JsonTree.read(withoutMark));
        }
        if (isPlainText(withoutMark)) {
            throw new FailureException(CallFailure.Kind.PLAIN_TEXT);
        }
        return SecretDocument.ofToml(withoutMark);
    }
}
