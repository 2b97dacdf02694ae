package dev.secretly.processor.write;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.TypeSpec;
import dev.secretly.processor.model.Loader;
import dev.secretly.processor.model.Loader.Trait;
import dev.secretly.processor.model.Secret;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.lang.model.element.Modifier;

/**
 * Writes the loader of a record:
 *
 * <pre>{@code
 * public final class TrelloSecrets {
 *     private static final DeclaredSecret API_KEY =
 *             new DeclaredSecret("trello.api_key", "TRELLO_API_KEY", "Trello.apiKey");
 *
 *     public static Trello load() {
 *         return load(Secrets.standard());
 *     }
 *
 *     public static Trello load(Secrets secrets) {
 *         SecretReading reading = SecretReading.of(secrets, "Trello", API_KEY);
 *         SecretString apiKey = reading.required(API_KEY, SecretType.secretString());
 *         Trello trello = null;
 *         if (apiKey != null) {
 *             try {
 *                 trello = new Trello(apiKey);
 *             } catch (RuntimeException exception) {
 *                 reading.rejected("Trello", exception);
 *             }
 *         }
 *         return reading.finish(trello);
 *     }
 * }
 * }</pre>
 */
public final class LoaderWriter {

    private static final String RUNTIME = "dev.secretly.runtime";
    private static final ClassName SECRETS = ClassName.get(RUNTIME, "Secrets");
    private static final ClassName READING = ClassName.get(RUNTIME, "SecretReading");
    private static final ClassName SECRET_TYPE = ClassName.get(RUNTIME, "SecretType");
    private static final ClassName DECLARED = ClassName.get(RUNTIME, "DeclaredSecret");
    private static final ClassName EXCEPTION = ClassName.get(RUNTIME, "SecretsException");
    private static final ClassName GENERATED = ClassName.get("javax.annotation.processing", "Generated");

    private final Loader loader;
    private final NameAllocator constants = new NameAllocator();
    private final NameAllocator locals = new NameAllocator();

    private LoaderWriter(Loader loader) {
        this.loader = loader;
        for (String name : List.of("secrets", "reading", "exception")) {
            locals.newName(name, name);
        }
        for (Secret secret : loader.secrets()) {
            locals.newName(secret.name(), secret);
            constants.newName(constantName(secret.name()), secret);
        }
        locals.newName(decapitalized(loader.type().simpleName()), loader);
    }

    /** The file that holds the loader. */
    public static JavaFile write(Loader loader) {
        return JavaFile.builder(loader.name().packageName(), new LoaderWriter(loader).type())
                .skipJavaLangImports(!loader.traits().contains(Trait.JAVA_LANG_SHADOWED))
                .indent("    ")
                .build();
    }

    private TypeSpec type() {
        TypeSpec.Builder type = TypeSpec.classBuilder(loader.name())
                .addOriginatingElement(loader.origin())
                .addJavadoc("Loads the secrets of {@link $T}.\n", loader.type())
                .addAnnotations(annotations())
                .addModifiers(visibility())
                .addModifiers(Modifier.FINAL);
        loader.secrets().forEach(secret -> type.addField(constant(secret)));
        return type.addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .build())
                .addMethod(loadStandard())
                .addMethod(load())
                .build();
    }

    private List<AnnotationSpec> annotations() {
        List<AnnotationSpec> annotations = new ArrayList<>();
        if (has(Trait.SEES_GENERATED)) {
            annotations.add(AnnotationSpec.builder(GENERATED)
                    .addMember("value", "$S", "dev.secretly.processor.SecretProcessor")
                    .build());
        }
        if (has(Trait.DEPRECATED)) {
            annotations.add(AnnotationSpec.builder(Deprecated.class).build());
        }
        if (has(Trait.USES_DEPRECATED)) {
            annotations.add(AnnotationSpec.builder(SuppressWarnings.class)
                    .addMember("value", "{$S, $S}", "deprecation", "removal")
                    .build());
        }
        return annotations;
    }

    private FieldSpec constant(Secret secret) {
        return FieldSpec.builder(DECLARED, constants.get(secret), Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .initializer(
                        "new $T($S,$W$S,$W$S)",
                        DECLARED,
                        secret.key().text(),
                        secret.key().variable(),
                        secret.element())
                .build();
    }

    private MethodSpec loadStandard() {
        return loadMethod()
                .addJavadoc("""
                        Loads from the standard sources: {@code .streamlit/secrets.toml}, {@code secrets.toml},
                        {@code ~/.streamlit/secrets.toml}, environment variables. Call it first thing in
                        {@code main}.

                        @return the secrets, all of them there
                        @throws $T if anything is missing or malformed: one for everything
                        """, EXCEPTION)
                .addStatement("return load($T.standard())", SECRETS)
                .build();
    }

    private MethodSpec load() {
        return loadMethod()
                .addJavadoc("""
                        Loads from other sources.

                        @param secrets where to look
                        @return the secrets, all of them there
                        @throws $T if anything is missing or malformed: one for everything
                        """, EXCEPTION)
                .addParameter(SECRETS, "secrets")
                .addStatement(
                        "$T reading = $T.of(secrets, $S, $L)",
                        READING,
                        READING,
                        loader.displayName(),
                        each(constants, ",$W"))
                .addCode(reads())
                .addCode(build())
                .addStatement("return reading.finish($N)", locals.get(loader))
                .build();
    }

    private MethodSpec.Builder loadMethod() {
        return MethodSpec.methodBuilder("load")
                .addModifiers(visibility())
                .addModifiers(Modifier.STATIC)
                .returns(loader.type());
    }

    private CodeBlock reads() {
        CodeBlock.Builder code = CodeBlock.builder();
        for (Secret secret : loader.secrets()) {
            String shape = switch (secret.type().shape()) {
                case REQUIRED -> "required";
                case OPTIONAL -> "optional";
            };
            code.addStatement(
                    "$T $N = reading.$L($N, $T.$L())",
                    secret.type().javaType(),
                    locals.get(secret),
                    shape,
                    constants.get(secret),
                    SECRET_TYPE,
                    secret.type().base().factory());
        }
        return code.build();
    }

    private CodeBlock build() {
        String local = locals.get(loader);
        return CodeBlock.builder()
                .addStatement("$T $N = null", loader.type(), local)
                .beginControlFlow("if ($L != null)", each(locals, " != null$W&& "))
                .beginControlFlow("try")
                .addStatement("$N = new $T($L)", local, loader.type(), each(locals, ",$W"))
                .nextControlFlow("catch ($T exception)", RuntimeException.class)
                .addStatement("reading.rejected($S, exception)", loader.displayName())
                .endControlFlow()
                .endControlFlow()
                .build();
    }

    private CodeBlock each(NameAllocator names, String separator) {
        return loader.secrets().stream()
                .map(secret -> CodeBlock.of("$N", names.get(secret)))
                .collect(CodeBlock.joining(separator));
    }

    private Modifier[] visibility() {
        return has(Trait.PUBLIC) ? new Modifier[] {Modifier.PUBLIC} : new Modifier[0];
    }

    private boolean has(Trait trait) {
        return loader.traits().contains(trait);
    }

    private static String constantName(String component) {
        return component
                .replaceAll("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", "_")
                .toUpperCase(Locale.ROOT);
    }

    private static String decapitalized(String name) {
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }
}
