package dev.secretly.processor.element;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/** Finds the types that carry {@code @Secret} anywhere. */
public final class AnnotatedTypes {

    /** The annotation. */
    public static final String SECRET = "dev.secretly.Secret";

    private AnnotatedTypes() {}

    /**
     * The types of a round, each once, in source order. Compilers differ in which of a record's component, field and
     * parameter they hand out for one annotation, so each element is taken up to its type.
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
