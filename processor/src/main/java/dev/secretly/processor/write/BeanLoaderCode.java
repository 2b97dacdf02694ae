package dev.secretly.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.secretly.processor.model.Construction;
import dev.secretly.processor.model.Construction.ByConstructor;
import dev.secretly.processor.model.Construction.ByFields;
import dev.secretly.processor.model.Loader;
import dev.secretly.processor.model.Loader.Trait;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** Writes the class by which Spring loads a type that is not public, since neither is its loader. */
final class BeanLoaderCode {

    /** {@code LoaderLookup} of the Spring Boot module looks for it. */
    private static final String NAME = "ForSpring";

    private BeanLoaderCode() {}

    /** The class; empty if Spring is not used, or the loader has no {@code load}. */
    static Optional<TypeSpec> of(Loader loader) {
        return loader.traits().contains(Trait.HAS_BEAN_LOADER)
                ? thrown(loader.construction()).map(thrown -> type(loader, thrown))
                : Optional.empty();
    }

    /** The exceptions that {@code load} declares; empty if there is no such method. */
    private static Optional<List<TypeName>> thrown(Construction construction) {
        if (construction instanceof ByFields fields) {
            return fields.constructor().map(ByConstructor::thrown);
        }
        return Optional.of(construction instanceof ByConstructor constructor ? constructor.thrown() : List.of());
    }

    private static TypeSpec type(Loader loader, List<TypeName> thrown) {
        return TypeSpec.classBuilder(NAME)
                .addJavadoc("Lets Spring load {@link $T}, which is not public.\n", loader.type())
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .addSuperinterface(ParameterizedTypeName.get(ClassName.bestGuess(Loader.BEAN_LOADER), loader.type()))
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PUBLIC)
                        .addJavadoc("Called by Spring.\n")
                        .build())
                .addMethod(MethodSpec.methodBuilder("load")
                        .addAnnotation(Override.class)
                        .addModifiers(Modifier.PUBLIC)
                        .addParameter(LoaderMethods.SECRETS, "secrets")
                        .addExceptions(thrown)
                        .returns(loader.type())
                        .addStatement("return $T.load(secrets)", loader.name())
                        .build())
                .build();
    }
}
