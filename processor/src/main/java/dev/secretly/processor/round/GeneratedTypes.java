package dev.secretly.processor.round;

import dev.secretly.processor.model.Loader;
import java.util.Set;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/** Distinguishes our loaders from types that other processors generate. */
public final class GeneratedTypes {

    private GeneratedTypes() {}

    /** Whether all generated types of a round are ours. */
    public static boolean areOurs(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        for (TypeElement annotation : annotations) {
            if (annotation.getQualifiedName().contentEquals(Loader.GENERATED)
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
