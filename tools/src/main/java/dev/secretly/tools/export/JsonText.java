package dev.secretly.tools.export;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;

/** Writes JSON for people: indented, with all characters as they are. */
public final class JsonText {

    private JsonText() {}

    /** The object as text, without a line break at its end. */
    public static String of(JsonObject object) {
        return new GsonBuilder()
                .setPrettyPrinting()
                .disableHtmlEscaping()
                .create()
                .toJson(object);
    }
}
