package dev.secretly.processor.index;

import com.palantir.javapoet.ClassName;
import dev.secretly.processor.element.AnnotatedType;
import dev.secretly.processor.model.Loader;
import dev.secretly.processor.model.Secret;
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

    private final Loader loader;
    private final Elements elements;
    private final DependencyIndexes dependencies;
    private final Map<ClassName, Map<String, String>> textsByOwner = new HashMap<>();

    /** Creates the descriptions of the secrets of one loaded type. */
    public Descriptions(Loader loader, Elements elements, DependencyIndexes dependencies) {
        this.loader = loader;
        this.elements = elements;
        this.dependencies = dependencies;
    }

    /** The description of a secret in one line; empty if it has none. */
    String of(Secret secret) {
        return textsByOwner.computeIfAbsent(secret.owner(), this::texts).getOrDefault(secret.name(), "");
    }

    private Map<String, String> texts(ClassName owner) {
        boolean isLoaded = owner.equals(loader.type());
        // To find a type by its name takes the compiler long: it looks into each module.
        TypeElement type = isLoaded ? loader.origin() : elements.getTypeElement(owner.canonicalName());
        if (type == null) {
            return Map.of();
        }
        Map<String, String> texts = new HashMap<>();
        if (AnnotatedType.of(type).isRecordLike()) {
            texts.putAll(Javadoc.parameters(elements.getDocComment(type)));
        }
        if (type.getKind() != ElementKind.RECORD) {
            addMembers(type, texts);
        }
        return texts.isEmpty() && !isLoaded ? dependencies.descriptions(owner.reflectionName()) : texts;
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
        Map<String, String> descriptions(String binaryName);
    }
}
