package dev.secretly.schema.program;

import dev.secretly.schema.type.TypeSchema;
import java.util.List;

/**
 * The types with loaders in one or more class folders and archives, each by name.
 *
 * @param types those of the program
 * @param dependencies those of the libraries that its archives hold
 */
public record Program(List<TypeSchema> types, List<TypeSchema> dependencies) {

    /** Copies the lists. */
    public Program {
        types = List.copyOf(types);
        dependencies = List.copyOf(dependencies);
    }
}
