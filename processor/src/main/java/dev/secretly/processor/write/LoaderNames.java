package dev.secretly.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.NameAllocator;
import dev.secretly.processor.model.Argument;
import dev.secretly.processor.model.Argument.OfRecord;
import dev.secretly.processor.model.ContainerType;
import dev.secretly.processor.model.ItemType;
import dev.secretly.processor.model.Loader;
import dev.secretly.processor.model.Secret;
import dev.secretly.processor.model.SingleType.BuiltIn;
import dev.secretly.processor.model.SnakeCase;
import dev.secretly.processor.model.TableType;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/** The names in one loader, which no name of the user's can clash with. */
final class LoaderNames {

    /** What only the loader names. Locals hide constants and classes, so they have other names than all of these. */
    private static final List<String> TAKEN = List.of(
            "secrets",
            "reading",
            "exception",
            "target",
            "SecretReading",
            "SecretType",
            "Optional",
            "dev",
            "java",
            "javax");

    private final Loader loader;
    private final String result;
    private final IdentityHashMap<Argument, String> locals = new IdentityHashMap<>();
    private final IdentityHashMap<Secret, String> constants = new IdentityHashMap<>();
    private final IdentityHashMap<TableType, String> tables = new IdentityHashMap<>();
    private final IdentityHashMap<TableType, String> methods = new IdentityHashMap<>();

    LoaderNames(Loader loader) {
        this.loader = loader;
        List<Secret> declared = loader.declared();
        NameAllocator ofClass = new NameAllocator();
        TAKEN.forEach(name -> ofClass.newName(name, name));
        ofClass.newName(loader.name().simpleName());
        declared.stream()
                .flatMap(secret -> namedTypes(secret.type().item()))
                .distinct()
                .forEach(ofClass::newName);
        declared.forEach(secret -> constants.put(secret, ofClass.newName(constantName(secret.localName()))));

        NameAllocator ofLoad = ofClass.clone();
        loader.arguments().forEach(argument -> nameLocals(argument, ofLoad));
        result = ofLoad.newName(decapitalized(loader.type().simpleName()));

        NameAllocator ofMethods = new NameAllocator();
        declared.stream()
                .flatMap(secret -> secret.type().item().table().stream())
                .forEach(table -> nameTable(table, ofMethods, ofClass.clone()));
    }

    /** The constant that declares a secret. */
    String constant(Secret secret) {
        return Objects.requireNonNull(constants.get(secret));
    }

    /** The local that holds a secret or a record. */
    String local(Argument argument) {
        return Objects.requireNonNull(locals.get(argument));
    }

    /** The local that holds one record of a list or map. */
    String local(TableType table) {
        return Objects.requireNonNull(tables.get(table));
    }

    /** The method that reads one record of a list or map. */
    String method(TableType table) {
        return Objects.requireNonNull(methods.get(table));
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

    private void nameLocals(Argument argument, NameAllocator names) {
        if (argument instanceof OfRecord ofRecord) {
            ofRecord.arguments().forEach(inner -> nameLocals(inner, names));
            locals.put(ofRecord, names.newName(ofRecord.name()));
        } else if (argument instanceof Secret secret) {
            locals.put(secret, names.newName(secret.localName()));
        }
    }

    private void nameTable(TableType table, NameAllocator ofMethods, NameAllocator ofTable) {
        methods.put(table, ofMethods.newName("read" + capitalized(table.localName())));
        table.arguments().forEach(argument -> nameLocals(argument, ofTable));
        tables.put(table, ofTable.newName(decapitalized(table.javaType().simpleName())));
    }

    /** The types that the code of a secret asks for their values. */
    private static Stream<String> namedTypes(ItemType type) {
        if (type instanceof ContainerType several) {
            return namedTypes(several.item());
        }
        return type instanceof BuiltIn || !(type.javaType() instanceof ClassName name)
                ? Stream.empty()
                : name.simpleNames().stream();
    }

    private static String constantName(String name) {
        return SnakeCase.of(name).toUpperCase(Locale.ROOT);
    }

    private static String decapitalized(String name) {
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }

    private static String capitalized(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }
}
