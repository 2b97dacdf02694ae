package dev.secretly.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.NameAllocator;
import dev.secretly.processor.model.Loader;
import dev.secretly.processor.model.Secret;
import java.util.List;
import java.util.Locale;

/** The names in one loader, which no name of the user's can clash with. */
final class LoaderNames {

    private final Loader loader;
    private final NameAllocator constants = new NameAllocator();
    private final NameAllocator locals = new NameAllocator();

    LoaderNames(Loader loader) {
        this.loader = loader;
        for (String name : List.of("secrets", "reading", "exception", "target")) {
            locals.newName(name, name);
        }
        for (Secret secret : loader.secrets()) {
            locals.newName(secret.name(), secret);
            constants.newName(constantName(secret.name()), secret);
        }
        locals.newName(decapitalized(loader.type().simpleName()), loader);
    }

    /** The constant that declares a secret. */
    String constant(Secret secret) {
        return constants.get(secret);
    }

    /** The local that holds the value of a secret. */
    String local(Secret secret) {
        return locals.get(secret);
    }

    /** The local that holds what is loaded. */
    String result() {
        return locals.get(loader);
    }

    /** The constants of all secrets. */
    CodeBlock constants(String separator) {
        return loader.secrets().stream()
                .map(secret -> CodeBlock.of("$N", constant(secret)))
                .collect(CodeBlock.joining(separator));
    }

    /** The locals of all secrets. */
    CodeBlock locals(String separator) {
        return loader.secrets().stream()
                .map(secret -> CodeBlock.of("$N", local(secret)))
                .collect(CodeBlock.joining(separator));
    }

    private static String constantName(String name) {
        return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", "_")
                .toUpperCase(Locale.ROOT);
    }

    private static String decapitalized(String name) {
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }
}
