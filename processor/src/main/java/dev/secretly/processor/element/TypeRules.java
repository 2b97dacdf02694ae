package dev.secretly.processor.element;

import dev.secretly.processor.diagnostic.Diagnostics;
import dev.secretly.processor.diagnostic.Findings;
import dev.secretly.processor.model.Place;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;

/** What a type has to be, so that a loader of it can be. */
final class TypeRules {

    private final Findings findings;

    TypeRules(Findings findings) {
        this.findings = findings;
    }

    /** Whether the type is of a kind that can be loaded at all. */
    boolean isLoadable(AnnotatedType type) {
        String kind = switch (type.element().getKind()) {
            case RECORD, CLASS -> "";
            case INTERFACE -> "an interface";
            case ENUM -> "an enum";
            default -> "an annotation";
        };
        if (!kind.isEmpty()) {
            findings.add(Diagnostics.typeKind(type.place(null), type.displayName(), kind));
        }
        return kind.isEmpty();
    }

    void check(AnnotatedType type) {
        String name = type.displayName();
        type.around(around -> around.getModifiers().contains(Modifier.PRIVATE))
                .map(AnnotatedType::displayName)
                .ifPresent(hidden -> findings.add(Diagnostics.privateType(type.namePlace(), name, hidden)));
        type.around(TypeRules::isInner)
                .map(AnnotatedType::displayName)
                .ifPresent(inner -> findings.add(Diagnostics.innerType(type.namePlace(), name, inner)));
        if (!type.element().getTypeParameters().isEmpty()) {
            findings.add(Diagnostics.genericType(type.namePlace(), name));
        }
        type.annotation().ifPresent(annotation -> {
            for (String member : List.of("env", "defaultValue")) {
                if (annotation.has(member)) {
                    findings.add(Diagnostics.memberOnType(type.place(member), member));
                }
            }
        });
    }

    /** A field that the loader of its own class has to assign. */
    void checkField(Part field) {
        for (Modifier modifier : List.of(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)) {
            if (field.element().getModifiers().contains(modifier)) {
                findings.add(Diagnostics.fieldModifier(field.place(null), field.displayName(), modifier.toString()));
            }
        }
    }

    /** A constructor that the loader has to call. */
    void checkConstructor(AnnotatedType type, ExecutableElement constructor, int order) {
        if (constructor.getModifiers().contains(Modifier.PRIVATE)) {
            findings.add(Diagnostics.privateConstructor(new Place(order, constructor, null, null), type.displayName()));
        }
        if (!constructor.getTypeParameters().isEmpty()) {
            findings.add(Diagnostics.genericType(
                    new Place(order, constructor, null, null), "the constructor of " + type.displayName()));
        }
        if (type.element().getModifiers().contains(Modifier.ABSTRACT)) {
            findings.add(Diagnostics.abstractType(type.namePlace(), type.displayName()));
        }
    }

    private static boolean isInner(Element type) {
        return type.getKind() == ElementKind.CLASS
                && ((TypeElement) type).getNestingKind() == NestingKind.MEMBER
                && !type.getModifiers().contains(Modifier.STATIC);
    }
}
