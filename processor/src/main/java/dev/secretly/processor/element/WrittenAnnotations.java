package dev.secretly.processor.element;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.util.Trees;
import java.util.List;
import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/**
 * Annotations as they are written in the source. javac hides a member that the annotation does not have, and so shows
 * {@code @Secret(name = "trello")} like {@code @Secret}. It reports the member after the processors have run.
 */
public final class WrittenAnnotations {

    private final Optional<Trees> trees;

    private WrittenAnnotations(Optional<Trees> trees) {
        this.trees = trees;
    }

    /** Other compilers, and build tools that wrap the environment, show no source. There, nothing is found. */
    public static WrittenAnnotations of(ProcessingEnvironment environment) {
        try {
            return new WrittenAnnotations(Optional.ofNullable(Trees.instance(environment)));
        } catch (IllegalArgumentException | LinkageError otherCompiler) {
            return new WrittenAnnotations(Optional.empty());
        }
    }

    /** Whether a {@code @Secret} on a type or its members has only members that the annotation does not have. */
    public boolean haveUnknownMembers(TypeElement type) {
        return trees.isPresent() && hasUnknownMember(type);
    }

    private boolean hasUnknownMember(Element element) {
        return element.getAnnotationMirrors().stream().anyMatch(annotation -> hidesMember(element, annotation))
                || enclosed(element).stream().anyMatch(this::hasUnknownMember);
    }

    /** The members of a type without its nested types, or the parameters of a method. */
    private static List<? extends Element> enclosed(Element element) {
        return element instanceof ExecutableElement executable
                ? executable.getParameters()
                : element.getEnclosedElements().stream()
                        .filter(member -> !(member instanceof TypeElement))
                        .toList();
    }

    private boolean hidesMember(Element element, AnnotationMirror annotation) {
        return AnnotatedType.isNamed(annotation, SecretAnnotation.NAME)
                && annotation.getElementValues().isEmpty()
                && trees.orElseThrow().getTree(element, annotation) instanceof AnnotationTree written
                && !written.getArguments().isEmpty();
    }
}
