package dev.secretly.processor.model;

import com.palantir.javapoet.ClassName;
import dev.secretly.runtime.internal.value.ValueKind;
import dev.secretly.runtime.spi.DeclaredSecret.Content;
import java.util.List;
import java.util.Optional;

/**
 * A record in a list or map. Each instance is read from one table.
 *
 * @param javaType the record
 * @param localName a name for an instance in the loader
 * @param arguments the arguments of its constructor
 * @param isWhole whether each component has its argument; if not, the reason has been reported
 */
public record TableType(ClassName javaType, String localName, List<Argument> arguments, boolean isWhole)
        implements ItemType {

    /** Copies the list. */
    public TableType {
        arguments = List.copyOf(arguments);
    }

    /** All secrets of one table, in order, without those in nested lists and maps of tables. */
    public List<Secret> secrets() {
        return arguments.stream().flatMap(Argument::secrets).toList();
    }

    /** The type as messages name it. */
    public String displayName() {
        return String.join(".", javaType.simpleNames());
    }

    @Override
    public ValueKind kind() {
        return ValueKind.TABLE;
    }

    @Override
    public Content content() {
        return Content.OTHER;
    }

    @Override
    public boolean isCredential() {
        return secrets().stream().anyMatch(secret -> secret.type().item().isCredential());
    }

    @Override
    public boolean acceptsText() {
        return false;
    }

    @Override
    public boolean isValue(String text) {
        return false;
    }

    @Override
    public Optional<TableType> table() {
        return Optional.of(this);
    }
}
