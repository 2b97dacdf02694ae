package dev.secretly.tools.program;

import dev.secretly.tools.index.IndexedType;
import java.util.List;

/**
 * The types with loaders in one or more class folders and archives, each by name.
 *
 * @param types those of the program
 * @param dependencies those of the libraries that its archives hold
 */
public record Program(List<IndexedType> types, List<IndexedType> dependencies) {

    /** Copies the lists. */
    public Program {
        types = List.copyOf(types);
        dependencies = List.copyOf(dependencies);
    }
}
