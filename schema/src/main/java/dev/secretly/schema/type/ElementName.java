package dev.secretly.schema.type;

/**
 * The name of a component, field or parameter.
 *
 * @param packageName the package of its type; empty for the unnamed one
 * @param name the name with that of its type, as messages show it: {@code Trello.apiKey}, {@code Outer.Inner.key}
 */
public record ElementName(String packageName, String name) {

    /** The name of the component, field or parameter alone. */
    public String simpleName() {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    /** The name as messages show it. */
    @Override
    public String toString() {
        return name;
    }
}
