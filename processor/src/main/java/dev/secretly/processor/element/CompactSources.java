package dev.secretly.processor.element;

import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/**
 * Detects types in compact source files (JLS 25, 7.3). They are members of a class that no other file can name. The
 * compiler shows that class like any other, but does not find it by its name.
 */
public final class CompactSources {

    private final Elements elements;

    public CompactSources(Elements elements) {
        this.elements = elements;
    }

    public boolean isIn(TypeElement type) {
        TypeElement outermost = AnnotatedType.outermost(type);
        return elements.getPackageOf(type).isUnnamed()
                && outermost.getModifiers().contains(Modifier.FINAL)
                && elements.getTypeElement(outermost.getQualifiedName()) == null;
    }
}
