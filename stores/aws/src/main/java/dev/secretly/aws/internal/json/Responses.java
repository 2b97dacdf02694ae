package dev.secretly.aws.internal.json;

import dev.secretly.aws.internal.failure.CallFailure;
import dev.secretly.aws.internal.failure.FailureException;
import dev.secretly.runtime.spi.SecretValue;
import dev.secretly.runtime.spi.Validity;
import dev.secretly.store.JsonException;
import dev.secretly.store.JsonTree;
import java.math.BigDecimal;
import java.net.HttpURLConnection;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads the answers of AWS, of which it knows only what it needs. */
public final class Responses {

    /** A code is a name such as {@code AccessDeniedException}. Nothing else that a server writes is shown. */
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Za-z]{2,60}");

    private static final int MILLIS = 3;

    private Responses() {}

    /** One secret or parameter: its content, or why it could not be read. */
    public sealed interface Item {}

    /** The content of a secret or parameter. Not a record, which would print it. */
    public static final class Content implements Item {
        private final SecretValue value;
        private final Validity validity;

        Content(SecretValue value, Validity validity) {
            this.value = value;
            this.validity = validity;
        }

        /** The content: text, bytes, or the items of a list. */
        public SecretValue value() {
            return value;
        }

        /** What AWS says of it. */
        public Validity validity() {
            return validity;
        }
    }

    /** There is none. */
    public record NoContent(CallFailure failure) implements Item {}

    /**
     * The answer of {@code GetSecretValue}, whose {@code CreatedDate} is that of the version (AWS API reference, GetSecretValue).
     *
     * @throws FailureException if it has no content
     */
    public static Content secret(String json) throws FailureException {
        SecretValue answer = object(json);
        Item item = secret(answer, created(answer, "CreatedDate"));
        if (item instanceof Content content) {
            return content;
        }
        throw new FailureException(CallFailure.Kind.BAD_ANSWER);
    }

    private static Item secret(SecretValue answer, Validity ofDate) {
        Validity validity = version(answer, "VersionId", ofDate);
        SecretValue text = answer.entries().get("SecretString");
        if (text != null && text.kind() == SecretValue.Kind.TEXT) {
            return new Content(SecretValue.ofText(text.text()), validity);
        }
        try {
            byte[] bytes = Base64.getDecoder().decode(text(answer, "SecretBinary"));
            return answer.entries().containsKey("SecretBinary")
                    ? new Content(SecretValue.ofBytes(bytes), validity)
                    : new NoContent(CallFailure.of(CallFailure.Kind.BAD_ANSWER));
        } catch (IllegalArgumentException noBase64) {
            return new NoContent(CallFailure.of(CallFailure.Kind.BAD_ANSWER));
        }
    }

    private static Validity version(SecretValue answer, String name, Validity validity) {
        String version = text(answer, name);
        return version.isEmpty() ? validity : validity.withVersion(version);
    }

    /** A time in seconds since 1970, or, from the local port, in the form of ISO 8601. */
    private static Validity created(SecretValue answer, String name) {
        String time = text(answer, name);
        try {
            return time.isEmpty()
                    ? Validity.unknown()
                    : Validity.unknown()
                            .withCreated(Instant.ofEpochMilli(
                                    new BigDecimal(time).movePointRight(MILLIS).longValue()));
        } catch (NumberFormatException | ArithmeticException | DateTimeException noSeconds) {
            return ofIso(time);
        }
    }

    private static Validity ofIso(String time) {
        try {
            return Validity.unknown().withCreated(OffsetDateTime.parse(time).toInstant());
        } catch (DateTimeParseException unknown) {
            return Validity.unknown();
        }
    }

    /** The answer of {@code BatchGetSecretValue}: what was found or failed, by name and by ARN. */
    public static Map<String, Item> secrets(String json) throws FailureException {
        SecretValue answer = object(json);
        Map<String, Item> items = new HashMap<>();
        for (SecretValue secret : items(answer, "SecretValues")) {
            // The date of a batch is that of the secret, not of its version.
            Item item = secret(secret, Validity.unknown());
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
        if (value == null || value.kind() != SecretValue.Kind.TEXT) {
            return new NoContent(CallFailure.of(CallFailure.Kind.BAD_ANSWER));
        }
        return new Content(
                text(parameter, "Type").equals("StringList") ? list(value.text()) : SecretValue.ofText(value.text()),
                version(parameter, "Version", created(parameter, "LastModifiedDate")));
    }

    /** The items of a StringList are separated by commas, and have none themselves. */
    private static SecretValue list(String text) {
        return SecretValue.ofList(
                Stream.of(text.split(",", -1)).map(SecretValue::ofText).toList());
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
        } catch (JsonException noJson) {
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
        } catch (JsonException malformed) {
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
