package dev.secretly.processor.model;

import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/**
 * A position in the source for an error. Compiler objects are passed through and never inspected here.
 *
 * @param order the position in its type: 0 is the type itself
 * @param element the element
 * @param annotation an annotation on it, or null for the element
 * @param value a value of that annotation, or null for the annotation
 */
public record Position(
        int order,
        Element element,
        @Nullable AnnotationMirror annotation,
        @Nullable AnnotationValue value) {}
