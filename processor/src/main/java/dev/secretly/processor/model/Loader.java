package dev.secretly.processor.model;

import com.palantir.javapoet.ClassName;
import dev.secretly.schema.type.TypeSchema;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.TypeElement;

/**
 * The loader of one annotated type.
 *
 * @param type the type that is loaded
 * @param origin its element: the only originating element of the generated file
 * @param position where errors about the whole loader are reported
 * @param tables the tables of its keys, except those whose errors are reported on another type
 * @param arguments the values for the parts of the type, in order
 * @param isWhole whether each part has its argument; if not, the others are checked and nothing is written
 * @param construction how the type gets the secrets
 * @param traits further properties of the generated class
 */
public record Loader(
        ClassName type,
        TypeElement origin,
        Position position,
        List<DeclaredTable> tables,
        List<Argument> arguments,
        boolean isWhole,
        Construction construction,
        Set<Trait> traits) {

    /** The value of {@code @Generated} on generated classes. */
    public static final String GENERATOR = "dev.secretly.processor.SecretProcessor";

    /** The full name of the annotation on generated types. */
    public static final String GENERATED = "javax.annotation.processing.Generated";

    /** Copies the collections. */
    public Loader {
        tables = List.copyOf(tables);
        arguments = List.copyOf(arguments);
        traits = Set.copyOf(traits);
    }

    /** All its secrets that the runtime looks up, in order, including those of nested records. */
    public List<LoadedSecret> secrets() {
        return arguments.stream().flatMap(Argument::secrets).toList();
    }

    /** All its secrets, in order, including those in the tables of lists and maps. */
    public List<LoadedSecret> declared() {
        return arguments.stream().flatMap(Argument::declared).toList();
    }

    /** What it loads. */
    public TypeSchema schema() {
        return new TypeSchema(
                type.reflectionName(),
                name().reflectionName(),
                access().map(ClassName::reflectionName),
                secrets().stream().map(LoadedSecret::schema).toList());
    }

    /** The generated class: {@code TrelloSecrets}, for a nested type {@code Outer_InnerSecrets}. */
    public ClassName name() {
        return ClassName.get(type.packageName(), String.join("_", type.simpleNames()) + "Secrets");
    }

    /**
     * The class by which frameworks call the loader of a type that is not public, since that is not public either; empty if the loader
     * is public, or has no {@code load}.
     */
    public Optional<ClassName> access() {
        boolean hasLoad = !(construction instanceof Construction.ByFields fields)
                || fields.constructor().isPresent();
        return hasLoad && !traits.contains(Trait.PUBLIC)
                ? Optional.of(name().nestedClass("ForFrameworks"))
                : Optional.empty();
    }

    /** The class by which frameworks fill the fields of a type that is not public; empty for any other type. */
    public Optional<ClassName> injectorAccess() {
        return construction instanceof Construction.ByFields && !traits.contains(Trait.PUBLIC)
                ? Optional.of(name().nestedClass("InjectorForFrameworks"))
                : Optional.empty();
    }

    /** The type as messages name it: {@code Trello}, {@code Outer.Inner}. */
    public String displayName() {
        return DisplayName.of(type);
    }

    /** A property of the generated class or its surroundings. */
    public enum Trait {
        /** The class is public, since the type and all enclosing types are. */
        PUBLIC,
        /** The class is deprecated, since the type is. */
        DEPRECATED,
        /** The class uses something deprecated. Only the type should get warnings for that. */
        USES_DEPRECATED,
        /** The class can have {@code @Generated}: its module can read the annotation. */
        SEES_GENERATED,
        /** The class can have JSpecify's {@code @Nullable}: its module can read the annotation. */
        SEES_NULLABLE,
        /** The class is in a named module, so compilers check what it exports. */
        IN_NAMED_MODULE,
        /** The class can call the runtime: its module can read it. */
        SEES_RUNTIME,
        /** A type in its package has the name of a type of {@code java.lang} that the class uses. */
        JAVA_LANG_SHADOWED
    }
}
