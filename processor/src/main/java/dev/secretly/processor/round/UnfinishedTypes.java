package dev.secretly.processor.round;

import dev.secretly.processor.element.AnnotatedType;
import dev.secretly.processor.reading.InheritedFields;
import dev.secretly.processor.reading.Part;
import dev.secretly.processor.reading.RoundMembers;
import dev.secretly.processor.type.ValueTypes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** Finds out which types have to wait for another round. */
public final class UnfinishedTypes {

    private final RoundMembers members;

    public UnfinishedTypes(RoundMembers members) {
        this.members = members;
    }

    /** Whether the type needs another one that does not exist, which another processor may yet generate. */
    public boolean isUnfinished(TypeElement type) {
        List<TypeElement> all = new ArrayList<>(InheritedFields.superclasses(type));
        all.add(type);
        for (TypeElement one : all) {
            if (ValueTypes.isUnresolved(one.getSuperclass()) || isUnfinishedAlone(one, new HashSet<>())) {
                return true;
            }
        }
        for (ExecutableElement constructor : ElementFilter.constructorsIn(type.getEnclosedElements())) {
            if (ValueTypes.hasUnresolved(constructor.getThrownTypes())) {
                return true;
            }
        }
        return false;
    }

    private boolean isUnfinishedAlone(TypeElement element, Set<TypeElement> seen) {
        if (!seen.add(element)) {
            return false;
        }
        AnnotatedType type = AnnotatedType.of(element);
        if (type.annotation().isPresent() && type.annotation().get().isUnfinished()) {
            return true;
        }
        for (Part part : members.of(type).parts()) {
            if (isUnfinished(part, seen)) {
                return true;
            }
        }
        return false;
    }

    private boolean isUnfinished(Part part, Set<TypeElement> seen) {
        if (part.isUnfinished()) {
            return true;
        }
        for (AnnotatedType nested : part.form().records().toList()) {
            if (isUnfinishedAlone(nested.element(), seen)) {
                return true;
            }
        }
        return false;
    }
}
