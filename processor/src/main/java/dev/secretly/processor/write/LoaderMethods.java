package dev.secretly.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.secretly.processor.model.Construction;
import dev.secretly.processor.model.Construction.ByConstructor;
import dev.secretly.processor.model.Construction.ByFields;
import dev.secretly.processor.model.Loader;
import dev.secretly.processor.model.Loader.Trait;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Writes the methods of a loader. There is one subclass per way of construction. */
abstract class LoaderMethods {

    static final ClassName SECRETS = ClassName.get("dev.secretly.runtime", "Secrets");

    /** Not imported, since compilers warn about an import that only Javadoc uses. */
    private static final String EXCEPTION = "dev.secretly.runtime.SecretsException";

    private static final String STANDARD = """
            from the standard sources: {@code .streamlit/secrets.toml}, {@code secrets.toml},
            {@code ~/.streamlit/secrets.toml}, environment variables. Call it first thing in
            {@code main}.
            """;

    final Loader loader;
    final LoaderNames names;
    final ReadingCode code;

    LoaderMethods(Loader loader, LoaderNames names) {
        this.loader = loader;
        this.names = names;
        this.code = new ReadingCode(loader, names);
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

    /** The methods that a program calls. */
    abstract List<MethodSpec> all();

    /** The private methods that those call. */
    final List<MethodSpec> helpers() {
        return code.tableMethods();
    }

    /** {@code load()}. */
    MethodSpec.Builder loadStandard() {
        return method("load")
                .addJavadoc("Loads " + STANDARD)
                .addJavadoc("\n@return the loaded object; no secret is missing\n")
                .addJavadoc(thrown())
                .returns(loader.type())
                .addCode(withStandard(CodeBlock.of("return load(secrets)")));
    }

    /** Code that uses the standard sources and closes them, so that no login is kept. */
    private static CodeBlock withStandard(CodeBlock use) {
        return CodeBlock.builder()
                .beginControlFlow("try ($T secrets = $T.standard())", SECRETS, SECRETS)
                .addStatement(use)
                .endControlFlow()
                .build();
    }

    /** {@code load(Secrets)} without its body. */
    MethodSpec.Builder loadFrom() {
        return method("load")
                .addJavadoc("Loads from other sources.\n")
                .addJavadoc("\n@param secrets where to look\n@return the loaded object; no secret is missing\n")
                .addJavadoc(thrown())
                .returns(loader.type())
                .addParameter(SECRETS, "secrets");
    }

    /** Both {@code load} methods of a class. They declare the exceptions of its constructor. */
    final List<MethodSpec> loads(ByConstructor constructor, CodeBlock construct) {
        return List.of(
                thrownBy(constructor, loadStandard()).build(),
                thrownBy(constructor, loadFrom())
                        .addCode(readWhole())
                        .addCode(construct)
                        .build());
    }

    private MethodSpec.Builder thrownBy(ByConstructor constructor, MethodSpec.Builder load) {
        constructor
                .thrown()
                .forEach(thrown -> load.addJavadoc(
                        "@throws $T if the constructor of {@link $T} throws it\n", thrown, loader.type()));
        return load.addExceptions(constructor.thrown());
    }

    /** {@code inject(target)}. */
    MethodSpec injectStandard() {
        return method("inject")
                .addJavadoc("Injects " + STANDARD)
                .addJavadoc("\n@param target the object that receives the secrets\n")
                .addJavadoc(thrown())
                .addParameter(loader.type(), "target")
                .addCode(withStandard(CodeBlock.of("inject(target, secrets)")))
                .build();
    }

    /** {@code inject(target, Secrets)} without its body. */
    MethodSpec.Builder injectFrom() {
        return method("inject")
                .addJavadoc("Injects from other sources. Nothing is assigned unless all secrets are there.\n")
                .addJavadoc("\n@param target the object that receives the secrets\n@param secrets where to look\n")
                .addJavadoc(thrown())
                .addParameter(loader.type(), "target")
                .addParameter(SECRETS, "secrets");
    }

    /** Code that creates a {@code SecretReading}, and a local for each secret and each record. */
    final CodeBlock read() {
        return CodeBlock.builder()
                .addStatement(
                        "$T reading = $T.of(secrets, $S,$W$L)",
                        ReadingCode.READING,
                        ReadingCode.READING,
                        loader.displayName(),
                        names.constants(",$W"))
                .add(code.read(loader.arguments(), loader.displayName()))
                .build();
    }

    /** Like {@link #read()}, but throws on problems before any constructor or field of the class is used. */
    final CodeBlock readWhole() {
        return read().toBuilder().addStatement("reading.finish()").build();
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
