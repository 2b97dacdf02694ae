package dev.secretly.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.secretly.processor.model.Argument;
import dev.secretly.processor.model.Argument.OfRecord;
import dev.secretly.processor.model.ContainerType;
import dev.secretly.processor.model.ItemType;
import dev.secretly.processor.model.Loader;
import dev.secretly.processor.model.Secret;
import dev.secretly.processor.model.SingleType.BuiltIn;
import dev.secretly.processor.model.SnakeCase;
import dev.secretly.processor.model.TableType;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/** The names in one loader, which no name of the user's can clash with. */
final class LoaderNames {

    /** What only the loader names. Locals hide constants and classes, so they have other names than all of these. */
    private static final List<String> TAKEN = List.of(
            "secrets",
            "reading",
            "exception",
            "target",
            "SecretReading",
            "TableReading",
            "SecretType",
            "Optional",
            "Objects",
            "dev",
            "java",
            "javax");

    private final Loader loader;
    private final String result;
    private final String text;
    private final IdentityHashMap<Argument, String> locals = new IdentityHashMap<>();
    private final IdentityHashMap<Secret, String> constants = new IdentityHashMap<>();
    private final IdentityHashMap<TableType, String> tables = new IdentityHashMap<>();
    private final IdentityHashMap<TableType, String> methods = new IdentityHashMap<>();

    LoaderNames(Loader loader) {
        this.loader = loader;
        List<Secret> declared = loader.declared();
        UniqueNames ofClass = new UniqueNames();
        for (String name : TAKEN) {
            ofClass.unique(name);
        }
        ofClass.unique(loader.name().simpleName());
        for (String type : namedTypes(declared)) {
            ofClass.unique(type);
        }
        for (Secret secret : declared) {
            constants.put(secret, ofClass.unique(constantName(secret.localName())));
        }

        text = ofClass.within().unique("text");

        UniqueNames ofLoad = ofClass.within();
        nameLocals(loader.arguments(), ofLoad);
        result = ofLoad.unique(decapitalized(loader.type().simpleName()));

        UniqueNames ofMethods = new UniqueNames();
        for (Secret secret : declared) {
            if (secret.type().item().table().isPresent()) {
                nameTable(secret.type().item().table().get(), ofMethods, ofClass.within());
            }
        }
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

    /** The parameter of a factory. */
    String text() {
        return text;
    }

    /** The local that holds what is loaded. */
    String result() {
        return result;
    }

    /** The constants of all secrets. */
    CodeBlock constants(String separator) {
        List<CodeBlock> constants = new ArrayList<>();
        for (Secret secret : loader.secrets()) {
            constants.add(CodeBlock.of("$N", constant(secret)));
        }
        return CodeBlock.join(constants, separator);
    }

    /** The values of some arguments, once the reading has ended well and none is null. */
    CodeBlock values(List<Argument> arguments, String separator) {
        List<CodeBlock> values = new ArrayList<>();
        for (Argument argument : arguments) {
            values.add(value(argument));
        }
        return CodeBlock.join(values, separator);
    }

    /** The same for one of them. */
    CodeBlock value(Argument argument) {
        return CodeBlock.of("$T.requireNonNull($N)", Objects.class, local(argument));
    }

    /** The locals of some arguments. */
    CodeBlock locals(List<Argument> arguments, String separator) {
        List<CodeBlock> locals = new ArrayList<>();
        for (Argument argument : arguments) {
            locals.add(CodeBlock.of("$N", local(argument)));
        }
        return CodeBlock.join(locals, separator);
    }

    private void nameLocals(List<Argument> arguments, UniqueNames names) {
        for (Argument argument : arguments) {
            if (argument instanceof OfRecord ofRecord) {
                nameLocals(ofRecord.arguments(), names);
                locals.put(ofRecord, names.unique(ofRecord.name()));
            } else if (argument instanceof Secret secret) {
                locals.put(secret, names.unique(secret.localName()));
            }
        }
    }

    private void nameTable(TableType table, UniqueNames ofMethods, UniqueNames ofTable) {
        methods.put(table, ofMethods.unique("read" + capitalized(table.localName())));
        nameLocals(table.arguments(), ofTable);
        tables.put(table, ofTable.unique(decapitalized(table.javaType().simpleName())));
    }

    /** The types that the code of secrets asks for their values, and the packages that may stand before them, each once. */
    private static Set<String> namedTypes(List<Secret> secrets) {
        Set<String> names = new LinkedHashSet<>();
        for (Secret secret : secrets) {
            ItemType type = secret.type().item();
            while (type instanceof ContainerType several) {
                type = several.item();
            }
            if (!(type instanceof BuiltIn) && type.javaType() instanceof ClassName name) {
                names.addAll(name.simpleNames());
                names.add(root(name.packageName()));
            }
        }
        names.remove("");
        return names;
    }

    private static String root(String packageName) {
        int dot = packageName.indexOf('.');
        return dot < 0 ? packageName : packageName.substring(0, dot);
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
