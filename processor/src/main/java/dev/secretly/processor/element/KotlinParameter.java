package dev.secretly.processor.element;

/**
 * What Java does not see of the parameter of a Kotlin constructor.
 *
 * @param name its name
 * @param hasDefault whether it has a default argument, which only callers in Kotlin can use
 * @param isOfValueClass whether its type is a value class, which Java sees as the type of its only property
 */
public record KotlinParameter(String name, boolean hasDefault, boolean isOfValueClass) {}
