package dev.secretly.processor.element;

import dev.secretly.processor.model.Loader;
import java.util.Set;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/** Distinguishes our loaders from types that other processors generate. */
public final class GeneratedTypes {

    /** The full name of the annotation on generated types. */
    public static final String GENERATED = "javax.annotation.processing.Generated";

    private GeneratedTypes() {}

    /** Whether all generated types of a round are ours. */
    public static boolean areOurs(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        for (TypeElement annotation : annotations) {
            if (annotation.getQualifiedName().contentEquals(GENERATED)
                    && !areOurs(round.getElementsAnnotatedWith(annotation))) {
                return false;
            }
        }
        return true;
    }

    private static boolean areOurs(Set<? extends Element> elements) {
        for (Element element : elements) {
            if (!isOurs(element)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isOurs(Element element) {
        for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
            if (mirror.toString().contains(Loader.GENERATOR)) {
                return true;
            }
        }
        return false;
    }
}
