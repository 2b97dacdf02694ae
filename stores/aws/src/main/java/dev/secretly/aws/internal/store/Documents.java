package dev.secretly.aws.internal.store;

import dev.secretly.aws.internal.failure.FailureException;
import dev.secretly.aws.internal.json.JsonTree;
import dev.secretly.runtime.spi.SecretDocument;

/** Recognizes documents: JSON objects, else TOML. */
public final class Documents {

    private Documents() {}

    /** The document in a text. */
    public static SecretDocument of(String text) throws FailureException {
        String withoutMark = text.startsWith("\uFEFF") ? text.substring(1) : text;
        return JsonTree.isObject(withoutMark)
                ? SecretDocument.of(JsonTree.read(withoutMark))
                : SecretDocument.ofToml(withoutMark);
    }
}
