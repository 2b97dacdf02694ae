package dev.secretly.processor.model;

import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/**
 * Where in the source an error goes. The handles of the compiler are only carried.
 *
 * @param order where in its type the place is: 0 is the type itself
 * @param element the element
 * @param annotation an annotation on it, or null for the element
 * @param value a value of that annotation, or null for the annotation
 */
public record Place(
        int order,
        Element element,
        @Nullable AnnotationMirror annotation,
        @Nullable AnnotationValue value) {}
