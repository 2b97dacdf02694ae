package dev.secretly.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.secretly.processor.model.Construction.ByConstructor;
import dev.secretly.processor.model.Loader;
import java.util.List;

/**
 * Writes the methods for a class with a constructor. It is called only after all secrets are read, so that its
 * exceptions reach the caller unchanged.
 *
 * <pre>{@code
 * static Mailer load(Secrets secrets) throws IOException {
 *     SecretReading reading = SecretReading.of(secrets, "Mailer", USER);
 *     String user = reading.string(USER);
 *     reading.finish();
 *     return new Mailer(reading.present(user));
 * }
 * }</pre>
 */
final class ConstructorMethods extends LoaderMethods {

    private final ByConstructor constructor;

    ConstructorMethods(Loader loader, LoaderNames names, ByConstructor constructor) {
        super(loader, names);
        this.constructor = constructor;
    }

    @Override
    List<MethodSpec> all() {
        return loads(
                constructor,
                CodeBlock.builder()
                        .addStatement("return new $T($L)", loader.type(), names.values(loader.arguments(), ",$W"))
                        .build());
    }
}
