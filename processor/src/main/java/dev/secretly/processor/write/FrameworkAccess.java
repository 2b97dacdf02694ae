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
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** Writes the class by which frameworks load a type that is not public, since neither is its loader. */
final class FrameworkAccess {

    private static final ClassName TYPE_LOADER = ClassName.get("dev.secretly.runtime.support", "TypeLoader");

    private FrameworkAccess() {}

    /** The class; empty if the loader is public. */
    static Optional<TypeSpec> of(Loader loader) {
        return loader.access().map(name -> type(loader, name));
    }

    /** The exceptions that {@code load} declares. */
    private static List<TypeName> thrown(Construction construction) {
        if (construction instanceof ByFields fields) {
            return fields.constructor().map(ByConstructor::thrown).orElse(List.of());
        }
        return construction instanceof ByConstructor constructor ? constructor.thrown() : List.of();
    }

    private static TypeSpec type(Loader loader, ClassName name) {
        return TypeSpec.classBuilder(name)
                .addJavadoc("Lets frameworks load {@link $T}, which is not public.\n", loader.type())
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .addSuperinterface(ParameterizedTypeName.get(TYPE_LOADER, loader.type()))
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PUBLIC)
                        .addJavadoc("Called by frameworks.\n")
                        .build())
                .addMethod(MethodSpec.methodBuilder("load")
                        .addAnnotation(Override.class)
                        .addModifiers(Modifier.PUBLIC)
                        .addParameter(LoaderMethods.SECRETS, "secrets")
                        .addExceptions(thrown(loader.construction()))
                        .returns(loader.type())
                        .addStatement("return $T.load(secrets)", loader.name())
                        .build())
                .build();
    }
}
