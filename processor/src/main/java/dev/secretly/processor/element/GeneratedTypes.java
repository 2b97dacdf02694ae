package dev.secretly.processor.element;

import dev.secretly.processor.model.Loader;
import java.util.Set;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/** Tells our loaders from what other processors write. */
public final class GeneratedTypes {

    /** The annotation on generated types. */
    public static final String GENERATED = "javax.annotation.processing.Generated";

    private GeneratedTypes() {}

    /** Whether all generated types of a round are ours. */
    public static boolean areOurs(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        return annotations.stream()
                .filter(annotation -> annotation.getQualifiedName().contentEquals(GENERATED))
                .flatMap(annotation -> round.getElementsAnnotatedWith(annotation).stream())
                .allMatch(GeneratedTypes::isOurs);
    }

    private static boolean isOurs(Element element) {
        return element.getAnnotationMirrors().stream()
                .anyMatch(mirror -> mirror.toString().contains(Loader.GENERATOR));
    }
}
