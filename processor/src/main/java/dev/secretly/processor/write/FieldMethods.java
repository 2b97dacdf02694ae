package dev.secretly.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.secretly.processor.model.Argument;
import dev.secretly.processor.model.Construction.ByConstructor;
import dev.secretly.processor.model.Construction.ByFields;
import dev.secretly.processor.model.Loader;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes the methods for a class with fields, which are assigned only after all secrets are read.
 *
 * <pre>{@code
 * static void inject(TrelloGateway target, Secrets secrets) {
 *     SecretReading reading = SecretReading.of(secrets, "TrelloGateway", API_KEY);
 *     SecretString apiKey = reading.secretString(API_KEY);
 *     reading.finish();
 *     target.apiKey = reading.present(apiKey);
 * }
 * }</pre>
 */
final class FieldMethods extends LoaderMethods {

    private final ByFields fields;

    FieldMethods(Loader loader, LoaderNames names, ByFields fields) {
        super(loader, names);
        this.fields = fields;
    }

    @Override
    List<MethodSpec> all() {
        List<MethodSpec> methods = new ArrayList<>();
        fields.constructor().ifPresent(constructor -> methods.addAll(loads(constructor)));
        methods.add(injectStandard());
        methods.add(injectFrom().addCode(readWhole()).addCode(assign()).build());
        return methods;
    }

    private List<MethodSpec> loads(ByConstructor constructor) {
        return loads(
                constructor,
                CodeBlock.builder()
                        .addStatement("$T target = new $T()", loader.type(), loader.type())
                        .add(assign())
                        .addStatement("return target")
                        .build());
    }

    private CodeBlock assign() {
        CodeBlock.Builder code = CodeBlock.builder();
        for (Argument argument : loader.arguments()) {
            CodeBlock target = argument.hiddenIn()
                    .map(superclass -> CodeBlock.of("(($T) target)", superclass))
                    .orElse(CodeBlock.of("target"));
            code.addStatement("$L.$L = $L", target, argument.name(), names.value(argument));
        }
        return code.build();
    }
}
