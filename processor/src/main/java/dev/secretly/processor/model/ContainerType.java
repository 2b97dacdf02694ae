package dev.secretly.processor.model;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.secretly.runtime.internal.value.ListText;
import dev.secretly.runtime.internal.value.ValueKind;
import dev.secretly.runtime.spi.DeclaredSecret.Content;
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
    public ValueKind kind() {
        return container.kind();
    }

    @Override
    public Content content() {
        return item.content();
    }

    @Override
    public boolean isCredential() {
        return item.isCredential();
    }

    @Override
    public boolean acceptsText() {
        return container != Container.MAP && item instanceof SingleType;
    }

    @Override
    public boolean isValue(String text) {
        return acceptsText() && ListText.items(text).stream().allMatch(one -> !one.isBlank() && item.isValue(one));
    }

    @Override
    public Optional<TableType> table() {
        return item.table();
    }
}
