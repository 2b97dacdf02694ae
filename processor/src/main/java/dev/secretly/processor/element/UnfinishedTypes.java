package dev.secretly.processor.element;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** Finds out which types have to wait for another round. */
public final class UnfinishedTypes {

    private UnfinishedTypes() {}

    /** Whether the type needs another one that does not exist, which another processor may have yet to write. */
    public static boolean isUnfinished(TypeElement type) {
        List<TypeElement> all = new ArrayList<>(InheritedFields.superclasses(type));
        all.add(type);
        return all.stream().anyMatch(one -> ValueTypes.isUnresolved(one.getSuperclass()) || isUnfinishedAlone(one))
                || ElementFilter.constructorsIn(type.getEnclosedElements()).stream()
                        .flatMap(constructor -> constructor.getThrownTypes().stream())
                        .anyMatch(ValueTypes::isUnresolved);
    }

    private static boolean isUnfinishedAlone(TypeElement element) {
        return isUnfinishedAlone(element, new HashSet<>());
    }

    private static boolean isUnfinishedAlone(TypeElement element, Set<TypeElement> seen) {
        AnnotatedType type = AnnotatedType.of(element);
        return seen.add(element)
                && (type.annotation().filter(SecretAnnotation::isUnfinished).isPresent()
                        || new Members(type).parts().stream().anyMatch(part -> isUnfinished(part, seen)));
    }

    private static boolean isUnfinished(Part part, Set<TypeElement> seen) {
        return part.isUnfinished()
                || NestedRecords.in(part.type()).anyMatch(nested -> isUnfinishedAlone(nested.element(), seen));
    }
}
