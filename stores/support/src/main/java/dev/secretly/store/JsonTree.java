package dev.secretly.store;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import dev.secretly.runtime.spi.SecretValue;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads a JSON object as a table with positions. Null is absent, numbers keep their digits, a name that occurs twice is an
 * error, and depth is bounded. The size is bounded where an answer is read: Jackson's own limit needs a newer version than programs have.
 */
public final class JsonTree {

    private static final int MAX_DEPTH = 128;
    private static final int MAX_LENGTH = 2 * 1024 * 1024;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH)
                    .maxStringLength(MAX_LENGTH)
                    .maxNumberLength(MAX_LENGTH)
                    .build())
            .build();

    private JsonTree() {}

    /**
     * Says whether text is meant to be a JSON object.
     *
     * @param text the text
     * @return whether it starts with a brace, which TOML never does
     */
    public static boolean isObject(String text) {
        return text.stripLeading().startsWith("{");
    }

    /**
     * Reads an object.
     *
     * @param text the text
     * @return a table
     * @throws JsonException if it is not JSON, or not an object
     */
    public static SecretValue read(String text) throws JsonException {
        try (JsonParser parser = FACTORY.createParser(text)) {
            JsonToken first = parser.nextToken();
            if (first != JsonToken.START_OBJECT) {
                throw new JsonException(first == null ? "empty" : "valid JSON, but not an object", true);
            }
            SecretValue table = table(parser);
            if (parser.nextToken() != null) {
                throw notJson(parser.currentTokenLocation());
            }
            return table;
        } catch (JsonProcessingException malformed) {
            throw notJson(malformed.getLocation());
        } catch (IOException impossible) {
            throw new JsonException("not valid JSON", false);
        }
    }

    private static JsonException notJson(@Nullable JsonLocation location) {
        return new JsonException(
                location == null
                        ? "JSON with more than " + MAX_DEPTH + " levels"
                        : "not valid JSON at line " + location.getLineNr() + ", column " + location.getColumnNr(),
                false);
    }

    private static SecretValue table(JsonParser parser) throws IOException {
        JsonLocation start = parser.currentTokenLocation();
        Map<String, SecretValue> entries = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            JsonLocation position = parser.currentTokenLocation();
            if (parser.nextToken() != JsonToken.VALUE_NULL) {
                entries.put(name, at(value(parser), position));
            }
        }
        return at(SecretValue.ofTable(entries), start);
    }

    private static SecretValue value(JsonParser parser) throws IOException {
        JsonLocation start = parser.currentTokenLocation();
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            return table(parser);
        }
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            return at(SecretValue.ofText(parser.getText()), start);
        }
        List<SecretValue> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            // A null has no type that an item could have, so it is a blank one, which is reported.
            items.add(
                    parser.currentToken() == JsonToken.VALUE_NULL ? at(SecretValue.ofText(""), start) : value(parser));
        }
        return at(SecretValue.ofList(items), start);
    }

    private static SecretValue at(SecretValue value, JsonLocation location) {
        return value.at(location.getLineNr(), location.getColumnNr());
    }
}
