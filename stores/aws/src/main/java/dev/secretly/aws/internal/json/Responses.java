package dev.secretly.aws.internal.json;

import dev.secretly.aws.internal.failure.CallFailure;
import dev.secretly.aws.internal.failure.FailureException;
import dev.secretly.runtime.spi.SecretValue;
import java.net.HttpURLConnection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads the answers of AWS, of which it knows only what it needs. */
public final class Responses {

    /** A code is a name such as {@code AccessDeniedException}. Nothing else that a server writes is shown. */
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Za-z]{2,60}");

    private Responses() {}

    /** One secret or parameter: its content, or why it could not be read. */
    public sealed interface Item {}

    /** The content of a secret or parameter. Not a record, which would print it. */
    public static final class Content implements Item {
        private final String value;
        private final boolean isList;

        Content(String value, boolean isList) {
            this.value = value;
            this.isList = isList;
        }

        /** The content. */
        public String value() {
            return value;
        }

        /** Whether it is a list of items separated by commas. */
        public boolean isList() {
            return isList;
        }
    }

    /** The content of one that was read alone. */
    public static Item content(String value) {
        return new Content(value, false);
    }

    /** There is none. */
    public record NoContent(CallFailure failure) implements Item {}

    /** The answer of {@code GetSecretValue}. */
    public static String secret(String json) throws FailureException {
        Item item = secret(object(json));
        if (item instanceof NoContent none) {
            throw new FailureException(none.failure());
        }
        return ((Content) item).value();
    }

    private static Item secret(SecretValue answer) {
        SecretValue text = answer.entries().get("SecretString");
        if (text != null && text.kind() == SecretValue.Kind.TEXT) {
            return new Content(text.text(), false);
        }
        boolean isBinary = answer.entries().containsKey("SecretBinary");
        return new NoContent(CallFailure.of(isBinary ? CallFailure.Kind.BINARY : CallFailure.Kind.BAD_ANSWER));
    }

    /** The answer of {@code BatchGetSecretValue}: what was found or failed, by name and by ARN. */
    public static Map<String, Item> secrets(String json) throws FailureException {
        SecretValue answer = object(json);
        Map<String, Item> items = new HashMap<>();
        for (SecretValue secret : items(answer, "SecretValues")) {
            Item item = secret(secret);
            items.put(text(secret, "Name"), item);
            items.put(text(secret, "ARN"), item);
        }
        for (SecretValue error : items(answer, "Errors")) {
            CallFailure failure = CallFailure.ofCode(0, shortCode(text(error, "ErrorCode")), text(error, "Message"));
            items.put(text(error, "SecretId"), new NoContent(failure));
        }
        return items;
    }

    /** Whether the answer of {@code BatchGetSecretValue} says that there is more. */
    public static boolean hasMore(String json) throws FailureException {
        return !text(object(json), "NextToken").isEmpty();
    }

    /** The answer of {@code GetParameters}, by name. */
    public static Map<String, Item> parameters(String json) throws FailureException {
        SecretValue answer = object(json);
        Map<String, Item> items = new HashMap<>();
        for (SecretValue parameter : items(answer, "Parameters")) {
            Item item = parameter(parameter);
            items.put(text(parameter, "Name"), item);
            items.put(text(parameter, "Name") + text(parameter, "Selector"), item);
            items.put(text(parameter, "ARN"), item);
        }
        for (SecretValue name : items(answer, "InvalidParameters")) {
            items.put(name.text(), new NoContent(CallFailure.of(CallFailure.Kind.NOT_FOUND)));
        }
        return items;
    }

    private static Item parameter(SecretValue parameter) {
        SecretValue value = parameter.entries().get("Value");
        return value != null && value.kind() == SecretValue.Kind.TEXT
                ? new Content(value.text(), text(parameter, "Type").equals("StringList"))
                : new NoContent(CallFailure.of(CallFailure.Kind.BAD_ANSWER));
    }

    /** The failure that an answer with another status than 200 stands for. */
    public static CallFailure error(int status, String headerCode, String json) {
        String code = headerCode;
        String message = "";
        try {
            SecretValue answer = JsonTree.read(json);
            code = code.isEmpty() ? text(answer, "__type") : code;
            code = code.isEmpty() ? text(answer, "code") : code;
            message = text(answer, "message") + text(answer, "Message");
        } catch (FailureException noJson) {
            if (isPage(json) && status < HttpURLConnection.HTTP_INTERNAL_ERROR) {
                return new CallFailure(CallFailure.Kind.NOT_AWS, "status " + status);
            }
            message = json;
        }
        return CallFailure.ofCode(status, shortCode(code), message);
    }

    /** Codes can be {@code com.amazonaws...#Code} or {@code Code:http://...}. */
    private static String shortCode(String code) {
        String last = code.substring(code.lastIndexOf('#') + 1);
        int colon = last.indexOf(':');
        String shortened = colon < 0 ? last : last.substring(0, colon);
        return CODE.matcher(shortened).matches() ? shortened : "";
    }

    private static SecretValue object(String json) throws FailureException {
        try {
            return JsonTree.read(json);
        } catch (FailureException malformed) {
            throw new FailureException(
                    isPage(json)
                            ? new CallFailure(CallFailure.Kind.NOT_AWS, "an HTML page")
                            : CallFailure.of(CallFailure.Kind.BAD_ANSWER));
        }
    }

    /** Whether it is HTML, as of a proxy that wants a login; AWS answers in JSON. */
    private static boolean isPage(String text) {
        return text.stripLeading().startsWith("<");
    }

    private static List<SecretValue> items(SecretValue answer, String name) {
        SecretValue list = answer.entries().get(name);
        return list == null ? List.of() : new ArrayList<>(list.items());
    }

    private static String text(SecretValue object, String name) {
        SecretValue value = object.entries().get(name);
        return value == null ? "" : value.text();
    }
}
