package dev.secretly.processor.description;

import dev.secretly.processor.element.AnnotatedType;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/**
 * What secrets are for: the {@code @param} texts of their records and constructors, and the comments of their fields. A
 * type that comes from a class file has no comments, but the index that was written when it was compiled has its texts.
 */
public final class Descriptions {

    private final Elements elements;
    private final DependencyIndexes dependencies;
    private final Map<TypeElement, Map<String, String>> textsByOwner = new HashMap<>();

    /** Creates the descriptions of one round. */
    public Descriptions(Elements elements, DependencyIndexes dependencies) {
        this.elements = elements;
        this.dependencies = dependencies;
    }

    /**
     * The description of a component, field or parameter in one line; empty if it has none.
     *
     * @param owner the type that declares it
     * @param loaded the type that is loaded, which always has a source
     */
    public String of(AnnotatedType owner, String name, TypeElement loaded) {
        Map<String, String> texts = textsByOwner.computeIfAbsent(owner.element(), none -> texts(owner));
        if (texts.isEmpty() && !owner.element().equals(loaded)) {
            texts = dependencies.descriptions(owner);
            textsByOwner.put(owner.element(), texts);
        }
        return texts.getOrDefault(name, "");
    }

    private Map<String, String> texts(AnnotatedType owner) {
        TypeElement type = owner.element();
        Map<String, String> texts = new HashMap<>();
        if (owner.isRecordLike()) {
            texts.putAll(Javadoc.parameters(elements.getDocComment(type)));
        }
        if (type.getKind() != ElementKind.RECORD) {
            addMembers(type, texts);
        }
        return texts;
    }

    private void addMembers(TypeElement type, Map<String, String> texts) {
        for (ExecutableElement constructor : ElementFilter.constructorsIn(type.getEnclosedElements())) {
            texts.putAll(Javadoc.parameters(elements.getDocComment(constructor)));
        }
        for (VariableElement field : ElementFilter.fieldsIn(type.getEnclosedElements())) {
            Optional<String> text = Javadoc.description(elements.getDocComment(field));
            text.ifPresent(found -> texts.putIfAbsent(field.getSimpleName().toString(), found));
        }
    }

    /** Reads the descriptions of types in the indexes of dependencies. */
    @FunctionalInterface
    public interface DependencyIndexes {

        /** The descriptions of a type by the name of the component, field or parameter; empty if it has no index. */
        Map<String, String> descriptions(AnnotatedType type);
    }
}
