package dev.secretly.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.NameAllocator;
import dev.secretly.processor.model.Argument;
import dev.secretly.processor.model.Loader;
import dev.secretly.processor.model.Secret;
import dev.secretly.processor.model.SingleType;
import dev.secretly.processor.model.SingleType.BuiltIn;
import dev.secretly.processor.model.SnakeCase;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/** The names in one loader, which no name of the user's can clash with. */
final class LoaderNames {

    /** Locals hide constants and classes, so all are allocated together, and first what only the loader names. */
    private static final List<String> TAKEN =
            List.of("secrets", "reading", "exception", "target", "SecretReading", "SecretType", "dev", "java", "javax");

    private final Loader loader;
    private final NameAllocator names = new NameAllocator();
    private final String result;
    private final IdentityHashMap<Argument, String> locals = new IdentityHashMap<>();
    private final IdentityHashMap<Secret, String> constants = new IdentityHashMap<>();

    LoaderNames(Loader loader) {
        this.loader = loader;
        TAKEN.forEach(name -> names.newName(name, name));
        loader.secrets().stream().flatMap(LoaderNames::namedTypes).distinct().forEach(names::newName);
        loader.secrets().forEach(secret -> locals.put(secret, names.newName(secret.localName())));
        loader.arguments().forEach(this::nameRecords);
        result = names.newName(decapitalized(loader.type().simpleName()));
        loader.secrets().forEach(secret -> constants.put(secret, names.newName(constantName(secret.localName()))));
    }

    /** The constant that declares a secret. */
    String constant(Secret secret) {
        return Objects.requireNonNull(constants.get(secret));
    }

    /** The local that holds a secret or a record. */
    String local(Argument argument) {
        return Objects.requireNonNull(locals.get(argument));
    }

    /** The local that holds what is loaded. */
    String result() {
        return result;
    }

    /** The constants of all secrets. */
    CodeBlock constants(String separator) {
        return loader.secrets().stream()
                .map(secret -> CodeBlock.of("$N", constant(secret)))
                .collect(CodeBlock.joining(separator));
    }

    /** The locals of some arguments. */
    CodeBlock locals(List<Argument> arguments, String separator) {
        return arguments.stream()
                .map(argument -> CodeBlock.of("$N", local(argument)))
                .collect(CodeBlock.joining(separator));
    }

    private void nameRecords(Argument argument) {
        if (argument instanceof Argument.OfRecord ofRecord) {
            ofRecord.arguments().forEach(this::nameRecords);
            locals.put(ofRecord, names.newName(ofRecord.name()));
        }
    }

    /** The types that the code of a secret asks for their values. */
    private static Stream<String> namedTypes(Secret secret) {
        SingleType single = secret.type().single();
        return single instanceof BuiltIn || !(single.javaType() instanceof ClassName name)
                ? Stream.empty()
                : name.simpleNames().stream();
    }

    private static String constantName(String name) {
        return SnakeCase.of(name).toUpperCase(Locale.ROOT);
    }

    private static String decapitalized(String name) {
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }
}
