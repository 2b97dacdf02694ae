package dev.secretly.processor.reading;

import com.palantir.javapoet.ClassName;
import dev.secretly.processor.element.AnnotatedType;
import dev.secretly.processor.type.TypeForm;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Finds the annotated fields in the superclasses of a class. */
public final class InheritedFields {

    private final Elements elements;
    private final Types types;
    private final RoundMembers members;

    InheritedFields(Elements elements, Types types, RoundMembers members) {
        this.elements = elements;
        this.types = types;
        this.members = members;
    }

    /** The superclasses of a class, nearest first, without {@code Object}. */
    public static List<TypeElement> superclasses(TypeElement type) {
        List<TypeElement> superclasses = new ArrayList<>();
        TypeMirror next = type.getSuperclass();
        while (next instanceof DeclaredType declared
                && declared.asElement() instanceof TypeElement element
                && !element.getQualifiedName().contentEquals("java.lang.Object")
                && !superclasses.contains(element)) {
            superclasses.add(element);
            next = element.getSuperclass();
        }
        return superclasses;
    }

    /** The annotated fields of the superclasses of a class in order of initialization: topmost superclass first. */
    public List<Part> of(AnnotatedType type) {
        List<Part> parts = new ArrayList<>();
        for (TypeElement superclass : superclasses(type.element())) {
            AnnotatedType owner = AnnotatedType.of(superclass);
            List<Part> here = new ArrayList<>();
            for (Part field : members.of(owner).fields()) {
                here.add(inherited(field, owner, type));
            }
            parts.addAll(0, here);
        }
        return parts;
    }

    /** Whether the loader of the class, which is in its package, can assign the field. */
    public boolean isAccessible(Part field, AnnotatedType from) {
        Set<Modifier> modifiers = field.element().getModifiers();
        boolean isVisible = field.hiddenIn().isEmpty()
                || areInOnePackage(field.element(), from.element())
                || field.owner()
                        .around(around -> !around.getModifiers().contains(Modifier.PUBLIC))
                        .isEmpty();
        return !modifiers.contains(Modifier.PRIVATE)
                && isVisible
                && (modifiers.contains(Modifier.PUBLIC) || areInOnePackage(field.element(), from.element()));
    }

    private boolean areInOnePackage(Element one, Element other) {
        return elements.getPackageOf(one).equals(elements.getPackageOf(other));
    }

    private Part inherited(Part field, AnnotatedType owner, AnnotatedType by) {
        TypeMirror type = types.asMemberOf(asExtended(owner.element(), by), field.element());
        Optional<ClassName> hiddenIn =
                isHidden(field, owner.element(), by) ? Optional.of(owner.name()) : Optional.empty();
        return new Part(
                owner,
                field.element(),
                type,
                TypeForm.of(type),
                field.annotation(),
                0,
                Optional.of(by.namePosition()),
                hiddenIn,
                Optional.empty());
    }

    /**
     * The superclass with the type arguments with which the type extends it. {@code asMemberOf} gets this and not the
     * type itself, since Eclipse's compiler would first look for a field of that name in the type.
     */
    private DeclaredType asExtended(TypeElement superclass, AnnotatedType type) {
        DeclaredType extended = (DeclaredType) type.element().asType();
        for (TypeElement next : superclasses(type.element())) {
            if (!extended.asElement().equals(superclass)) {
                extended = (DeclaredType) types.directSupertypes(extended).stream()
                        .map(TypeMirror.class::cast)
                        .filter(supertype -> next.equals(types.asElement(supertype)))
                        .findFirst()
                        .orElse(next.asType());
            }
        }
        return extended;
    }

    /** Whether a nearer class has a field of the same name, or is in another package and cannot access the field. */
    private boolean isHidden(Part field, TypeElement owner, AnnotatedType by) {
        boolean isOpen = field.element().getModifiers().contains(Modifier.PUBLIC)
                || field.element().getModifiers().contains(Modifier.PROTECTED);
        for (TypeElement nearer = by.element();
                !nearer.equals(owner);
                nearer = superclasses(nearer).get(0)) {
            boolean hasSame = ElementFilter.fieldsIn(nearer.getEnclosedElements()).stream()
                    .anyMatch(other -> other.getSimpleName().contentEquals(field.name()));
            if (hasSame || (!areInOnePackage(nearer, owner) && !isOpen)) {
                return true;
            }
        }
        return false;
    }
}
