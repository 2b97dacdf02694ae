package dev.secretly.processor.model;

import com.palantir.javapoet.ClassName;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.TypeElement;

/**
 * The loader of one annotated type.
 *
 * @param type the type that is loaded
 * @param origin the same as an element: the one origin of the generated file
 * @param place where an error about the whole loader goes
 * @param tables the tables that its keys are in, as far as errors about them go to this type
 * @param arguments what goes into the type, in the order of its parts
 * @param isWhole whether each part of the type has its secret; else the others are checked and nothing is written
 * @param construction how the secrets get into the type
 * @param traits what else the generated class has to be
 */
public record Loader(
        ClassName type,
        TypeElement origin,
        Place place,
        List<Table> tables,
        List<Argument> arguments,
        boolean isWhole,
        Construction construction,
        Set<Trait> traits) {

    /** What generated classes name as their generator. */
    public static final String GENERATOR = "dev.secretly.processor.SecretProcessor";

    /** Copies the collections. */
    public Loader {
        tables = List.copyOf(tables);
        arguments = List.copyOf(arguments);
        traits = Set.copyOf(traits);
    }

    /** All its secrets that are looked for, in order, those of records in it included. */
    public List<Secret> secrets() {
        return arguments.stream().flatMap(Argument::secrets).toList();
    }

    /** All its secrets, in order: also those in the tables of lists and maps. */
    public List<Secret> declared() {
        return arguments.stream().flatMap(Argument::declared).toList();
    }

    /** The generated class: {@code TrelloSecrets}, for a nested type {@code Outer_InnerSecrets}. */
    public ClassName name() {
        return ClassName.get(type.packageName(), String.join("_", type.simpleNames()) + "Secrets");
    }

    /** The type as messages name it: {@code Trello}, {@code Outer.Inner}. */
    public String displayName() {
        return String.join(".", type.simpleNames());
    }

    /** What a generated class can have to be. */
    public enum Trait {
        /** Visible outside of its package, as the type and all around it are. */
        PUBLIC,
        /** Deprecated, as the type is. */
        DEPRECATED,
        /** Uses something deprecated, which is nobody's business but the type's. */
        USES_DEPRECATED,
        /** Can carry {@code @Generated}: its module sees the annotation. */
        SEES_GENERATED,
        /** Can say that something may be null: its module sees the annotation of JSpecify. */
        SEES_NULLABLE,
        /** In a module that has a name, so that compilers look at what it exports. */
        IN_NAMED_MODULE,
        /** Can call the runtime: its module sees it. */
        SEES_RUNTIME,
        /** A type in its package has the name of one in {@code java.lang} that it uses. */
        JAVA_LANG_SHADOWED
    }
}
