package dev.secretly.processor.reading;

import dev.secretly.processor.element.AnnotatedType;
import java.util.HashMap;
import java.util.Map;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** The members of types, each read once in a round. In the next round, elements and their members are others. */
public final class RoundMembers {

    private final Map<TypeElement, Members> members = new HashMap<>();

    private final Elements elements;

    /** Creates the members of a round, of which none is read yet. */
    public RoundMembers(Elements elements) {
        this.elements = elements;
    }

    /** The members of a type. */
    public Members of(AnnotatedType type) {
        Members known = members.get(type.element());
        if (known == null) {
            known = new Members(type, elements);
            members.put(type.element(), known);
        }
        return known;
    }
}
