package dev.secretly.processor.reading;

import dev.secretly.processor.element.AnnotatedType;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import javax.lang.model.element.TypeElement;

/**
 * Finds records that are parts of other types. If such a record has no {@code @Secret} itself, it is loaded only with
 * the type that holds it. So its components may have {@code @Secret} just for a default, and do not need keys.
 */
public final class HeldRecords {

    private final RoundMembers members;

    public HeldRecords(RoundMembers members) {
        this.members = members;
    }

    /** Returns the names of all records, at any depth, in those of the types that are loaded by themselves. */
    public Set<String> in(Collection<TypeElement> types) {
        Set<String> names = new HashSet<>();
        for (TypeElement type : types) {
            if (isLoadedItself(type)) {
                addHeld(type, names);
            }
        }
        return names;
    }

    /**
     * Whether a type is a record without {@code @Secret} of which no component names a key: it can only be held by
     * another type, whatever else is compiled with it.
     */
    public boolean isOnlyPart(TypeElement element) {
        AnnotatedType type = AnnotatedType.of(element);
        return type.isRecordLike()
                && type.annotation().isEmpty()
                && members.of(type).components().stream().noneMatch(Part::namesKey);
    }

    /** Whether a type is loaded by itself: a class, an annotated record, or a record whose components all name keys. */
    boolean isLoadedItself(TypeElement element) {
        AnnotatedType type = AnnotatedType.of(element);
        return !type.isRecordLike()
                || type.annotation().isPresent()
                || members.of(type).components().stream().allMatch(Part::namesKey);
    }

    private void addHeld(TypeElement element, Set<String> names) {
        for (Part part : members.of(AnnotatedType.of(element)).parts()) {
            for (AnnotatedType held : part.form().records().toList()) {
                if (names.add(held.element().getQualifiedName().toString())) {
                    addHeld(held.element(), names);
                }
            }
        }
    }
}
