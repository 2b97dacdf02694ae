package dev.secretly.processor.model;

import com.palantir.javapoet.ClassName;
import dev.secretly.schema.type.ValueSchema;
import java.util.List;
import java.util.Optional;

/**
 * A record in a list or map. Each instance is read from one table.
 *
 * @param javaType the record
 * @param localName a name for an instance in the loader
 * @param arguments the arguments of its constructor
 * @param isWhole whether each component has its argument; if not, the reason has been reported
 * @param schema the secrets of one table
 */
public record TableType(
        ClassName javaType, String localName, List<Argument> arguments, boolean isWhole, ValueSchema.Table schema)
        implements ItemType {

    /** Copies the list. */
    public TableType {
        arguments = List.copyOf(arguments);
    }

    /**
     * The type of a record in a list or map.
     *
     * @param depth how many parts of the keys of its secrets lead to the table
     */
    public static TableType of(
            ClassName javaType, String localName, List<Argument> arguments, boolean isWhole, int depth) {
        return new TableType(
                javaType,
                localName,
                arguments,
                isWhole,
                new ValueSchema.Table(
                        depth,
                        arguments.stream()
                                .flatMap(Argument::secrets)
                                .map(LoadedSecret::schema)
                                .toList()));
    }

    /** All secrets of one table, in order, without those in nested lists and maps of tables. */
    public List<LoadedSecret> secrets() {
        return arguments.stream().flatMap(Argument::secrets).toList();
    }

    /** The type as messages name it. */
    public String displayName() {
        return DisplayName.of(javaType);
    }

    @Override
    public Optional<TableType> table() {
        return Optional.of(this);
    }
}
