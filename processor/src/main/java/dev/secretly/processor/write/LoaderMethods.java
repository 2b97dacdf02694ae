package dev.secretly.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.secretly.processor.model.Argument;
import dev.secretly.processor.model.Argument.OfRecord;
import dev.secretly.processor.model.Construction;
import dev.secretly.processor.model.Construction.ByConstructor;
import dev.secretly.processor.model.Construction.ByFields;
import dev.secretly.processor.model.Loader;
import dev.secretly.processor.model.Loader.Trait;
import dev.secretly.processor.model.Secret;
import dev.secretly.processor.model.SingleType;
import dev.secretly.processor.model.SingleType.BuiltIn;
import dev.secretly.processor.model.SingleType.Made;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Writes the methods of a loader, one subclass a way of construction. */
abstract class LoaderMethods {

    static final ClassName SECRETS = ClassName.get("dev.secretly.runtime", "Secrets");

    private static final ClassName READING = ClassName.get("dev.secretly.runtime", "SecretReading");
    private static final ClassName SECRET_TYPE = ClassName.get("dev.secretly.runtime", "SecretType");
    /** Not imported: compilers warn of an import that only Javadoc uses. */
    private static final String EXCEPTION = "dev.secretly.runtime.SecretsException";

    private static final String STANDARD = """
            from the standard sources: {@code .streamlit/secrets.toml}, {@code secrets.toml},
            {@code ~/.streamlit/secrets.toml}, environment variables. Call it first thing in
            {@code main}.
            """;

    final Loader loader;
    final LoaderNames names;

    LoaderMethods(Loader loader, LoaderNames names) {
        this.loader = loader;
        this.names = names;
    }

    static LoaderMethods of(Loader loader, LoaderNames names) {
        Construction construction = loader.construction();
        if (construction instanceof ByConstructor constructor) {
            return new ConstructorMethods(loader, names, constructor);
        }
        if (construction instanceof ByFields fields) {
            return new FieldMethods(loader, names, fields);
        }
        return new RecordMethods(loader, names);
    }

    abstract List<MethodSpec> all();

    /** {@code load()}. */
    MethodSpec.Builder loadStandard() {
        return method("load")
                .addJavadoc("Loads " + STANDARD)
                .addJavadoc("\n@return the secrets, all of them there\n")
                .addJavadoc(thrown())
                .returns(loader.type())
                .addStatement("return load($T.standard())", SECRETS);
    }

    /** {@code load(Secrets)} without its code. */
    MethodSpec.Builder loadFrom() {
        return method("load")
                .addJavadoc("Loads from other sources.\n")
                .addJavadoc("\n@param secrets where to look\n@return the secrets, all of them there\n")
                .addJavadoc(thrown())
                .returns(loader.type())
                .addParameter(SECRETS, "secrets");
    }

    /** Both {@code load} methods of a class: what its constructor throws is thrown on, once the reading has ended well. */
    final List<MethodSpec> loads(ByConstructor constructor, CodeBlock construct) {
        return List.of(
                loadStandard().addExceptions(constructor.thrown()).build(),
                loadFrom()
                        .addExceptions(constructor.thrown())
                        .addCode(readWhole())
                        .addCode(construct)
                        .build());
    }

    /** {@code inject(target)}. */
    MethodSpec injectStandard() {
        return method("inject")
                .addJavadoc("Injects " + STANDARD)
                .addJavadoc("\n@param target what takes the secrets\n")
                .addJavadoc(thrown())
                .addParameter(loader.type(), "target")
                .addStatement("inject(target, $T.standard())", SECRETS)
                .build();
    }

    /** {@code inject(target, Secrets)} without its code. */
    MethodSpec.Builder injectFrom() {
        return method("inject")
                .addJavadoc("Injects from other sources. Nothing is assigned unless all secrets are there.\n")
                .addJavadoc("\n@param target what takes the secrets\n@param secrets where to look\n")
                .addJavadoc(thrown())
                .addParameter(loader.type(), "target")
                .addParameter(SECRETS, "secrets");
    }

    /** A reading, and a local for each secret and each record. */
    CodeBlock read() {
        CodeBlock.Builder code = CodeBlock.builder()
                .addStatement(
                        "$T reading = $T.of(secrets, $S,$W$L)",
                        READING,
                        READING,
                        loader.displayName(),
                        names.constants(",$W"));
        loader.secrets().forEach(secret -> code.addStatement("$L", read(secret)));
        loader.arguments().forEach(argument -> code.add(records(argument)));
        return code.build();
    }

    /** As {@link #read()}, and all problems told before anything of a class is touched. */
    final CodeBlock readWhole() {
        return read().toBuilder().addStatement("reading.finish()").build();
    }

    /** The records in an argument, innermost first. */
    private CodeBlock records(Argument argument) {
        CodeBlock.Builder code = CodeBlock.builder();
        if (argument instanceof OfRecord ofRecord) {
            ofRecord.arguments().forEach(inner -> code.add(records(inner)));
            code.add(build(ofRecord.type(), names.local(ofRecord), ofRecord.displayName(), ofRecord.arguments()));
        }
        return code.build();
    }

    /** Builds a record once its values are there. What its constructor throws is a problem like others. */
    final CodeBlock build(ClassName type, String local, String displayName, List<Argument> arguments) {
        return CodeBlock.builder()
                .addStatement("$T $N = null", type, local)
                .beginControlFlow("if ($L != null)", names.locals(arguments, " != null$W&& "))
                .beginControlFlow("try")
                .addStatement("$N = new $T($L)", local, type, names.locals(arguments, ",$W"))
                .nextControlFlow("catch ($T exception)", RuntimeException.class)
                .addStatement("reading.rejected($S, exception)", displayName)
                .endControlFlow()
                .endControlFlow()
                .build();
    }

    private CodeBlock read(Secret secret) {
        String constant = names.constant(secret);
        CodeBlock type = type(secret.type().single());
        CodeBlock value = switch (secret.type().shape()) {
            case REQUIRED -> CodeBlock.of("required($N, $L)", constant, type);
            case OPTIONAL -> CodeBlock.of("optional($N, $L)", constant, type);
            case OPTIONAL_INT -> CodeBlock.of("optionalInt($N)", constant);
            case OPTIONAL_LONG -> CodeBlock.of("optionalLong($N)", constant);
            case OPTIONAL_DOUBLE -> CodeBlock.of("optionalDouble($N)", constant);
            case DEFAULTED ->
                CodeBlock.of(
                        "orDefault($N, $L, $L)",
                        constant,
                        type,
                        JavaText.literal(secret.type().defaultText().orElseThrow()));
        };
        return CodeBlock.of("$T $N = reading.$L", secret.type().javaType(), names.local(secret), value);
    }

    private static CodeBlock type(SingleType single) {
        if (single instanceof BuiltIn builtIn) {
            return CodeBlock.of("$T.$L()", SECRET_TYPE, builtIn.base().factory());
        }
        if (single instanceof Made made) {
            return CodeBlock.of("$T.made($T::$L)", SECRET_TYPE, made.javaType(), made.factory());
        }
        return CodeBlock.of("$T.enumeration($T.values())", SECRET_TYPE, single.javaType());
    }

    private MethodSpec.Builder method(String name) {
        MethodSpec.Builder method = MethodSpec.methodBuilder(name);
        if (loader.traits().contains(Trait.PUBLIC)) {
            method.addModifiers(Modifier.PUBLIC);
        }
        return method.addModifiers(Modifier.STATIC);
    }

    private static CodeBlock thrown() {
        return CodeBlock.of("@throws $L if anything is missing or malformed\n", EXCEPTION);
    }
}
