package dev.secretly.processor.element;

import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/**
 * Tells types of compact source files (JLS 25, 7.3) from others. They are members of a class that no other file can name, and
 * that the compiler shows like any other: only it is not found by its name.
 */
final class CompactSources {

    private final Elements elements;

    CompactSources(Elements elements) {
        this.elements = elements;
    }

    boolean isIn(TypeElement type) {
        TypeElement outermost = type;
        while (outermost.getEnclosingElement() instanceof TypeElement around) {
            outermost = around;
        }
        return !outermost.equals(type)
                && elements.getPackageOf(type).isUnnamed()
                && outermost.getModifiers().contains(Modifier.FINAL)
                && elements.getTypeElement(outermost.getQualifiedName()) == null;
    }
}
