package dev.secretly.aws.internal.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;

/** Writes the bodies of requests. */
public final class JsonText {

    private static final JsonFactory FACTORY = new JsonFactory();

    private JsonText() {}

    /** {@code {"SecretId": id}}, with the id or stage of a version if it is not empty. */
    public static String secretId(String id, String version) {
        return object(json -> {
            json.writeStringField("SecretId", id);
            if (!version.isEmpty()) {
                json.writeStringField(versionField(version), version);
            }
        });
    }

    /** Ids have at least 32 characters of hexadecimal digits and hyphens (AWS API reference); stages are words. */
    public static String versionField(String version) {
        return version.matches("[0-9a-fA-F-]{32,64}") ? "VersionId" : "VersionStage";
    }

    /** {@code {"SecretIdList": [...]}}. */
    public static String secretIds(List<String> ids) {
        return object(json -> writeArray(json, "SecretIdList", ids));
    }

    /** {@code {"Names": [...], "WithDecryption": true}}. */
    public static String parameters(List<String> names) {
        return object(json -> {
            writeArray(json, "Names", names);
            json.writeBooleanField("WithDecryption", true);
        });
    }

    private interface Content {
        void write(JsonGenerator json) throws IOException;
    }

    private static String object(Content content) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(text)) {
            json.writeStartObject();
            content.write(json);
            json.writeEndObject();
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return text.toString();
    }

    private static void writeArray(JsonGenerator json, String name, List<String> texts) throws IOException {
        json.writeArrayFieldStart(name);
        for (String one : texts) {
            json.writeString(one);
        }
        json.writeEndArray();
    }
}
