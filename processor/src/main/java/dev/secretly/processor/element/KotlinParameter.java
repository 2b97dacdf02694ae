package dev.secretly.processor.element;

import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/**
 * The parameter of a Kotlin constructor, as its metadata has it.
 *
 * @param name its name, which may be invalid in Java
 * @param hasDefault whether it has a default argument, which only callers in Kotlin can use
 * @param type the full name of its type; empty for a type variable
 */
public record KotlinParameter(String name, boolean hasDefault, String type) {

    private static final String VALUE_CLASS = "kotlin.jvm.JvmInline";

    /** Whether its type is a value class, which the stub shows as the type of its only property. */
    public boolean isOfValueClass(Elements elements) {
        TypeElement element = type.isEmpty() ? null : elements.getTypeElement(type);
        return element != null && AnnotatedType.isAnnotated(element, VALUE_CLASS);
    }
}
