package dev.secretly.store;

import dev.secretly.runtime.spi.SecretDocument;
import dev.secretly.runtime.spi.SecretValue;
import dev.secretly.runtime.spi.StoreException;
import java.util.regex.Pattern;

/** Reads the text of a secret in a store: TOML, a JSON object, or a single value. */
public final class StoreText {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /** A line of a file of variables, whose value is not in quotes, so that it cannot be meant as TOML. */
    private static final Pattern VARIABLE = Pattern.compile("(export\\s+)?[A-Za-z_][A-Za-z0-9_]*=[^\\s\"'\\[{].*");

    private static final Pattern BARE_TOML = Pattern.compile("[^=]*=\\s*([0-9+-].*|true|false|inf|nan)\\s*(#.*)?");

    private StoreText() {}

    /**
     * Returns the document in a text, or the text as a single value if it cannot be meant as a document: it is one line without
     * {@code =} that is neither a header nor a comment, or it is a PEM.
     *
     * @param text the text
     * @param what what messages call it, such as {@code the secret boards/prod}
     * @return the document
     * @throws StoreException if it is neither TOML nor a JSON object, and not meant as a single value
     */
    public static SecretDocument document(String text, String what) throws StoreException {
        String withoutMark = withoutMark(text);
        if (JsonTree.isObject(withoutMark)) {
            return SecretDocument.of(object(withoutMark, what));
        }
        if (isSingle(withoutMark.strip())) {
            return SecretDocument.of(SecretValue.ofText(text));
        }
        if (isVariables(withoutMark)) {
            throw new StoreException(
                    what + " has the form of a .env file",
                    "store it as a JSON object with the same names, such as {\"TRELLO_API_KEY\": \"...\"}");
        }
        return SecretDocument.ofToml(withoutMark);
    }

    private static String withoutMark(String text) {
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    }

    private static boolean isSingle(String text) {
        boolean isOneLine = text.indexOf('\n') < 0;
        boolean isPem = text.startsWith("-----BEGIN ");
        return isPem
                || (!text.isEmpty()
                        && isOneLine
                        && text.indexOf('=') < 0
                        && !text.startsWith("[")
                        && !text.startsWith("#"));
    }

    /** Whether the first line that is no comment sets a variable as a shell does. */
    private static boolean isVariables(String text) {
        return text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .findFirst()
                .filter(line -> VARIABLE.matcher(line).matches()
                        && !BARE_TOML.matcher(line).matches())
                .isPresent();
    }

    /**
     * Returns the text as a single value, or the document in it if it is a JSON object. It is for text whose key the program declares, which
     * may look like anything.
     *
     * @param text the text
     * @param what what messages call it
     * @return the document
     * @throws StoreException if it starts with a brace and is malformed
     */
    public static SecretDocument value(String text, String what) throws StoreException {
        return JsonTree.isObject(text)
                ? SecretDocument.of(object(text, what))
                : SecretDocument.of(SecretValue.ofText(text));
    }

    /**
     * Returns the JSON object in a text.
     *
     * @param text the text
     * @param what what messages call it
     * @return a table
     * @throws StoreException if it is anything else
     */
    public static SecretValue object(String text, String what) throws StoreException {
        try {
            return JsonTree.read(withoutMark(text));
        } catch (JsonException malformed) {
            throw new StoreException(
                    what + " is " + malformed.problem(),
                    malformed.isOtherJson() ? "make " + what + " a JSON object" : "correct the JSON in " + what);
        }
    }
}
