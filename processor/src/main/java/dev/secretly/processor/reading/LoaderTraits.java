package dev.secretly.processor.reading;

import dev.secretly.processor.element.AnnotatedType;
import dev.secretly.processor.model.Loader;
import dev.secretly.processor.model.Loader.Trait;
import dev.secretly.processor.type.ValueTypes;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/** Determines the traits of the loader of a type. */
final class LoaderTraits {

    private static final List<String> USED_OF_JAVA_LANG = List.of(
            "String",
            "Boolean",
            "Integer",
            "Long",
            "Double",
            "Throwable",
            "Exception",
            "Override",
            "Deprecated",
            "SuppressWarnings");

    private final Elements elements;

    LoaderTraits(Elements elements) {
        this.elements = elements;
    }

    Set<Trait> of(AnnotatedType annotated, List<Part> parts) {
        TypeElement type = annotated.element();
        Set<Trait> traits = EnumSet.noneOf(Trait.class);
        if (annotated
                .around(around -> !around.getModifiers().contains(Modifier.PUBLIC))
                .isEmpty()) {
            traits.add(Trait.PUBLIC);
        }
        if (elements.isDeprecated(type)) {
            traits.add(Trait.DEPRECATED);
        }
        if (usesDeprecated(annotated, parts)) {
            traits.add(Trait.USES_DEPRECATED);
        }
        if (sees(type, Loader.GENERATED)) {
            traits.add(Trait.SEES_GENERATED);
        }
        if (sees(type, "org.jspecify.annotations.Nullable")) {
            traits.add(Trait.SEES_NULLABLE);
        }
        ModuleElement module = elements.getModuleOf(type);
        if (module != null && !module.isUnnamed()) {
            traits.add(Trait.IN_NAMED_MODULE);
        }
        if (sees(type, "dev.secretly.runtime.Secrets")) {
            traits.add(Trait.SEES_RUNTIME);
        }
        if (isJavaLangShadowed(type)) {
            traits.add(Trait.JAVA_LANG_SHADOWED);
        }
        return traits;
    }

    private boolean usesDeprecated(AnnotatedType type, List<Part> parts) {
        for (Part part : parts) {
            if (elements.isDeprecated(part.element()) || areDeprecated(List.of(part.type()))) {
                return true;
            }
        }
        for (ExecutableElement constructor :
                ElementFilter.constructorsIn(type.element().getEnclosedElements())) {
            if (elements.isDeprecated(constructor) || areDeprecated(constructor.getThrownTypes())) {
                return true;
            }
        }
        return type.around(elements::isDeprecated).isPresent();
    }

    /** Whether one of the types, or a type in one, is deprecated. */
    private boolean areDeprecated(List<? extends TypeMirror> types) {
        for (TypeMirror type : types) {
            if (type instanceof DeclaredType declared
                    && (elements.isDeprecated(declared.asElement()) || areDeprecated(ValueTypes.arguments(type)))) {
                return true;
            }
        }
        return false;
    }

    /** Whether the loader can use the named type: its module has to read the module of that type. */
    private boolean sees(TypeElement type, String name) {
        ModuleElement module = elements.getModuleOf(type);
        TypeElement seen = module == null ? elements.getTypeElement(name) : elements.getTypeElement(module, name);
        return seen != null;
    }

    /** Looks up each name, since listing the package would make javac read files of the source path a second time. */
    private boolean isJavaLangShadowed(TypeElement type) {
        PackageElement where = elements.getPackageOf(type);
        String prefix = where.isUnnamed() ? "" : where.getQualifiedName() + ".";
        for (String name : USED_OF_JAVA_LANG) {
            if (sees(type, prefix + name)) {
                return true;
            }
        }
        return false;
    }
}
