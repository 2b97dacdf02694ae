package dev.secretly.processor.index;

import dev.secretly.processor.description.Descriptions;
import dev.secretly.processor.element.AnnotatedType;
import dev.secretly.processor.model.Loader;
import dev.secretly.processor.write.GeneratedFiles;
import dev.secretly.schema.index.IndexException;
import dev.secretly.schema.index.IndexName;
import dev.secretly.schema.index.IndexReader;
import dev.secretly.schema.index.IndexWriter;
import dev.secretly.schema.type.ElementName;
import dev.secretly.schema.type.SecretSchema;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
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

    /** Writes the index of a loader. */
    public void write(Loader loader) throws IOException {
        new GeneratedFiles(filer, loader.origin())
                .write(IndexName.of(loader.type().reflectionName()), IndexWriter.write(loader.schema()));
    }

    /** Compilers without access to the class path, and indexes that cannot be read, give no descriptions. */
    @Override
    public Map<String, String> descriptions(AnnotatedType type) {
        Map<String, String> descriptions = new HashMap<>();
        String name = IndexName.of(type.name().reflectionName());
        try (InputStream in =
                filer.getResource(StandardLocation.CLASS_PATH, "", name).openInputStream()) {
            String json = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            for (SecretSchema secret : IndexReader.read(json).secrets()) {
                ElementName element = secret.element();
                if (element.name().equals(type.displayName() + "." + element.simpleName())) {
                    descriptions.put(element.simpleName(), secret.description());
                }
            }
        } catch (IOException | IndexException | IllegalArgumentException none) {
            return Map.of();
        }
        return descriptions;
    }
}
