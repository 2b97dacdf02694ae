package dev.secretly.processor.element;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import javax.lang.model.element.TypeElement;

/**
 * Records that are only parts of others. In one without {@code @Secret} on itself components may have an annotation for a
 * default alone: it is loaded with what holds it, and need not be complete by itself.
 */
public final class HeldRecords {

    private HeldRecords() {}

    /** The names of all records that the types hold, at any depth, as far as the types are loaded by themselves. */
    public static Set<String> in(Collection<TypeElement> types) {
        Set<String> names = new HashSet<>();
        for (TypeElement type : types) {
            if (isLoadedItself(type)) {
                addHeld(type, names);
            }
        }
        return names;
    }

    /**
     * Whether a type is a record of which neither it nor a component names a key: it can only be held by another, whatever
     * else is compiled with it.
     */
    public static boolean isToBeHeld(TypeElement element) {
        AnnotatedType type = AnnotatedType.of(element);
        return type.isRecord()
                && type.annotation().isEmpty()
                && new Members(type).components().stream().noneMatch(Part::namesKey);
    }

    /** Whether a type is declared to be loaded: by its annotation, or since each of its components names its key. */
    public static boolean isLoadedItself(TypeElement element) {
        AnnotatedType type = AnnotatedType.of(element);
        return !type.isRecord()
                || type.annotation().isPresent()
                || new Members(type).components().stream().allMatch(Part::namesKey);
    }

    private static void addHeld(TypeElement element, Set<String> names) {
        for (Part part : new Members(AnnotatedType.of(element)).parts()) {
            for (AnnotatedType held : NestedRecords.in(part.type())) {
                if (names.add(held.element().getQualifiedName().toString())) {
                    addHeld(held.element(), names);
                }
            }
        }
    }
}
