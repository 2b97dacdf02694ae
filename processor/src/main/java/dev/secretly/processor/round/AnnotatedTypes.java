package dev.secretly.processor.round;

import dev.secretly.processor.element.AnnotatedType;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/** Finds the types that have {@code @Secret} on them or on a member. */
public final class AnnotatedTypes {

    private AnnotatedTypes() {}

    /**
     * Returns the types of a round, each once, in source order. For an annotation on a record component, compilers
     * differ in whether they return the component, the field or the parameter, so each element is mapped to its type.
     */
    public static Collection<TypeElement> in(RoundEnvironment round, TypeElement annotation) {
        Set<TypeElement> types = new LinkedHashSet<>();
        for (Element element : round.getElementsAnnotatedWith(annotation)) {
            Element around = element;
            while (around != null && !(around instanceof TypeElement)) {
                around = around.getEnclosingElement();
            }
            if (around instanceof TypeElement type && AnnotatedType.isNameable(type)) {
                types.add(type);
            }
        }
        return types;
    }
}
