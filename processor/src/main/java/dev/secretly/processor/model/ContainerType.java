package dev.secretly.processor.model;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.secretly.schema.type.ValueSchema;
import java.util.Optional;

/**
 * The type of a list, set or map.
 *
 * @param container the kind of container
 * @param item the type of its items
 */
public record ContainerType(Container container, ItemType item) implements ItemType {

    @Override
    public TypeName javaType() {
        ClassName raw = ClassName.bestGuess(container.qualifiedName());
        return container == Container.MAP
                ? ParameterizedTypeName.get(raw, ClassName.get(String.class), item.javaType())
                : ParameterizedTypeName.get(raw, item.javaType());
    }

    @Override
    public ValueSchema schema() {
        return switch (container) {
            case LIST -> new ValueSchema.ListOf(item.schema());
            case SET -> new ValueSchema.SetOf(item.schema());
            case MAP -> new ValueSchema.MapOf(item.schema());
        };
    }

    @Override
    public Optional<TableType> table() {
        return item.table();
    }
}
