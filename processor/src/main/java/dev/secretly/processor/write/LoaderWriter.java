package dev.secretly.processor.write;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.secretly.processor.model.LoadedSecret;
import dev.secretly.processor.model.Loader;
import dev.secretly.processor.model.Loader.Trait;
import dev.secretly.runtime.spi.DeclaredSecret.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Modifier;

/**
 * Writes loaders. The loader of a record:
 *
 * <pre>{@code
 * public final class TrelloSecrets {
 *     private static final DeclaredSecret API_KEY =
 *             DeclaredSecret.credential("trello.api_key", "TRELLO_API_KEY", "Trello.apiKey");
 *
 *     public static Trello load() {
 *         try (Secrets secrets = Secrets.standard()) {
 *             return load(secrets);
 *         }
 *     }
 *
 *     public static Trello load(Secrets secrets) {
 *         SecretReading reading = SecretReading.of(secrets, "Trello", API_KEY);
 *         SecretString apiKey = reading.secretString(API_KEY);
 *         Trello trello = null;
 *         if (apiKey != null) {
 *             try {
 *                 trello = new Trello(apiKey);
 *             } catch (Throwable exception) {
 *                 reading.rejected("Trello", exception);
 *             }
 *         }
 *         return reading.finish(trello);
 *     }
 * }
 * }</pre>
 */
public final class LoaderWriter {

    private static final ClassName DECLARED = ClassName.get("dev.secretly.runtime.spi", "DeclaredSecret");
    private static final ClassName GENERATED = ClassName.get("javax.annotation.processing", "Generated");

    private final Loader loader;
    private final LoaderMethods methods;
    private final LoaderNames names;
    private final Map<String, String> descriptions;

    private LoaderWriter(Loader loader, Map<String, String> descriptions) {
        this.loader = loader;
        this.descriptions = descriptions;
        this.names = new LoaderNames(loader);
        this.methods = LoaderMethods.of(loader, names);
    }

    /**
     * Returns the source file of a loader.
     *
     * @param descriptions the descriptions of its secrets, by key
     */
    public static JavaFile write(Loader loader, Map<String, String> descriptions) {
        return JavaFile.builder(loader.name().packageName(), new LoaderWriter(loader, descriptions).type())
                .skipJavaLangImports(!loader.traits().contains(Trait.JAVA_LANG_SHADOWED))
                .indent("    ")
                .build();
    }

    private TypeSpec type() {
        TypeSpec.Builder type = TypeSpec.classBuilder(loader.name())
                .addOriginatingElement(loader.origin())
                .addJavadoc("Loads the secrets of {@link $T}.\n", loader.type())
                .addAnnotations(annotations())
                .addModifiers(Modifier.FINAL);
        if (has(Trait.PUBLIC)) {
            type.addModifiers(Modifier.PUBLIC);
        }
        loader.declared().forEach(secret -> type.addField(constant(secret)));
        type.addMethod(MethodSpec.constructorBuilder()
                        .addJavadoc("No instances.\n")
                        .addModifiers(Modifier.PRIVATE)
                        .build())
                .addMethods(methods.all())
                .addMethods(methods.helpers());
        FrameworkAccess.of(loader).forEach(type::addType);
        return type.build();
    }

    private List<AnnotationSpec> annotations() {
        List<AnnotationSpec> annotations = new ArrayList<>();
        if (has(Trait.SEES_GENERATED)) {
            annotations.add(AnnotationSpec.builder(GENERATED)
                    .addMember("value", "$S", Loader.GENERATOR)
                    .build());
        }
        if (has(Trait.DEPRECATED)) {
            annotations.add(AnnotationSpec.builder(Deprecated.class).build());
        }
        List<CodeBlock> silenced = new ArrayList<>();
        if (has(Trait.USES_DEPRECATED)) {
            silenced.add(CodeBlock.of("$S, $S", "deprecation", "removal"));
        }
        if (has(Trait.PUBLIC) && has(Trait.IN_NAMED_MODULE)) {
            // Whether its module exports the types that it uses is reported on the type that is loaded.
            silenced.add(CodeBlock.of("$S", "exports"));
        }
        if (!silenced.isEmpty()) {
            annotations.add(AnnotationSpec.builder(SuppressWarnings.class)
                    .addMember("value", "{$L}", CodeBlock.join(silenced, ", "))
                    .build());
        }
        return annotations;
    }

    private FieldSpec constant(LoadedSecret secret) {
        CodeBlock.Builder declared = CodeBlock.builder()
                .add(
                        switch (secret.schema().value().content()) {
                            case CREDENTIAL -> CodeBlock.of("$T.credential", DECLARED);
                            case TEXT -> CodeBlock.of("$T.text", DECLARED);
                            case OTHER -> CodeBlock.of("$T.other", DECLARED);
                        })
                .add("($S,$W$S,$W$S)", secret.key().text(), secret.variable(), secret.element());
        Shape shape = secret.schema().value().shape();
        if (shape != Shape.TEXT) {
            declared.add("$Z.withShape($T.Shape.$L)", DECLARED, shape);
        }
        String description = descriptions.getOrDefault(secret.key().text(), "");
        if (!description.isEmpty()) {
            declared.add("$Z.withDescription($L)", JavaText.literal(description));
        }
        return FieldSpec.builder(DECLARED, names.constant(secret), Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .addJavadoc("The secret of {@code $L}.\n", secret.element())
                .initializer(declared.build())
                .build();
    }

    private boolean has(Trait trait) {
        return loader.traits().contains(trait);
    }
}
