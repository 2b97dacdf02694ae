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
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Writes the classes by which frameworks load or fill a type that is not public, since neither is its loader. */
final class FrameworkAccess {

    private static final ClassName TYPE_LOADER = ClassName.get("dev.secretly.runtime.support", "TypeLoader");
    private static final ClassName TYPE_INJECTOR = ClassName.get("dev.secretly.runtime.support", "TypeInjector");

    private FrameworkAccess() {}

    /** The classes; none if the loader is public. */
    static List<TypeSpec> of(Loader loader) {
        List<TypeSpec> types = new ArrayList<>();
        loader.access().ifPresent(name -> types.add(implementing(TYPE_LOADER, "load", loader, name, load(loader))));
        loader.injectorAccess()
                .ifPresent(name -> types.add(implementing(TYPE_INJECTOR, "fill", loader, name, inject(loader))));
        return types;
    }

    /** The exceptions that {@code load} declares. */
    private static List<TypeName> thrown(Construction construction) {
        if (construction instanceof ByFields fields) {
            return fields.constructor().map(ByConstructor::thrown).orElse(List.of());
        }
        return construction instanceof ByConstructor constructor ? constructor.thrown() : List.of();
    }

    private static TypeSpec implementing(
            ClassName implemented, String what, Loader loader, ClassName name, MethodSpec.Builder method) {
        return TypeSpec.classBuilder(name)
                .addJavadoc("Lets frameworks $L {@link $T}, which is not public.\n", what, loader.type())
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .addSuperinterface(ParameterizedTypeName.get(implemented, loader.type()))
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PUBLIC)
                        .addJavadoc("Called by frameworks.\n")
                        .build())
                .addMethod(method.addAnnotation(Override.class)
                        .addModifiers(Modifier.PUBLIC)
                        .addParameter(LoaderMethods.SECRETS, "secrets")
                        .build())
                .build();
    }

    private static MethodSpec.Builder load(Loader loader) {
        return MethodSpec.methodBuilder("load")
                .addExceptions(thrown(loader.construction()))
                .returns(loader.type())
                .addStatement("return $T.load(secrets)", loader.name());
    }

    private static MethodSpec.Builder inject(Loader loader) {
        return MethodSpec.methodBuilder("inject")
                .addParameter(loader.type(), "target")
                .addStatement("$T.inject(target, secrets)", loader.name());
    }
}
