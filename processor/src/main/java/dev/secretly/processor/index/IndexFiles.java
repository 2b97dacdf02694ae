package dev.secretly.processor.index;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import dev.secretly.processor.model.Loader;
import java.io.IOException;
import java.io.Writer;
import java.util.HashMap;
import java.util.Map;
import javax.annotation.processing.Filer;
import javax.tools.StandardLocation;

/** Writes indexes to the class output, and reads those of dependencies on the class path. */
public final class IndexFiles implements Descriptions.DependencyIndexes {

    private final Filer filer;

    public IndexFiles(Filer filer) {
        this.filer = filer;
    }

    /** Writes the index of a loader; its type is the only originating element, as for the loader. */
    public void write(Loader loader, String json) throws IOException {
        String name = IndexWriter.fileName(loader.type().reflectionName());
        try (Writer writer = filer.createResource(StandardLocation.CLASS_OUTPUT, "", name, loader.origin())
                .openWriter()) {
            writer.write(json);
        }
    }

    /** Compilers without access to the class path, and indexes that cannot be read, give no descriptions. */
    @Override
    public Map<String, String> descriptions(String binaryName) {
        Map<String, String> descriptions = new HashMap<>();
        try {
            CharSequence json = filer.getResource(StandardLocation.CLASS_PATH, "", IndexWriter.fileName(binaryName))
                    .getCharContent(true);
            for (JsonElement secret :
                    JsonParser.parseString(json.toString()).getAsJsonObject().getAsJsonArray("secrets")) {
                add(secret.getAsJsonObject(), descriptions);
            }
        } catch (IOException | JsonParseException | IllegalStateException | IllegalArgumentException none) {
            return descriptions;
        }
        return descriptions;
    }

    private static void add(JsonObject secret, Map<String, String> descriptions) {
        if (secret.has("description")) {
            String element = secret.get("element").getAsString();
            String name = element.substring(element.lastIndexOf('.') + 1);
            descriptions.putIfAbsent(name, secret.get("description").getAsString());
        }
    }
}
