package dev.secretly.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.secretly.processor.model.Argument;
import dev.secretly.processor.model.Argument.OfRecord;
import dev.secretly.processor.model.ContainerType;
import dev.secretly.processor.model.ItemType;
import dev.secretly.processor.model.LoadedSecret;
import dev.secretly.processor.model.Loader;
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

/** Chooses the names in one loader so that they do not clash with each other or with names of the user. */
final class LoaderNames {

    /** Names that the loader uses itself. Locals would hide constants and classes, so they get other names. */
    private static final List<String> RESERVED = List.of(
            "secrets",
            "reading",
            "exception",
            "target",
            "SecretReading",
            "TableReading",
            "SecretType",
            "Optional",
            "dev",
            "java",
            "javax");

    private final Loader loader;
    private final String result;
    private final String text;
    private final IdentityHashMap<Argument, String> locals = new IdentityHashMap<>();
    private final IdentityHashMap<LoadedSecret, String> constants = new IdentityHashMap<>();
    private final IdentityHashMap<TableType, String> tables = new IdentityHashMap<>();
    private final IdentityHashMap<TableType, String> methods = new IdentityHashMap<>();

    LoaderNames(Loader loader) {
        this.loader = loader;
        List<LoadedSecret> declared = loader.declared();
        UniqueNames ofClass = new UniqueNames();
        for (String name : RESERVED) {
            ofClass.unique(name);
        }
        ofClass.unique(loader.name().simpleName());
        for (String type : namedTypes(declared)) {
            ofClass.unique(type);
        }
        for (LoadedSecret secret : declared) {
            constants.put(secret, ofClass.unique(constantName(secret.localName())));
        }

        text = ofClass.within().unique("text");

        UniqueNames ofLoad = ofClass.within();
        nameLocals(loader.arguments(), ofLoad);
        result = ofLoad.unique(decapitalized(loader.type().simpleName()));

        UniqueNames ofMethods = new UniqueNames();
        for (LoadedSecret secret : declared) {
            if (secret.type().item().table().isPresent()) {
                nameTable(secret.type().item().table().get(), ofMethods, ofClass.within());
            }
        }
    }

    /** The constant that declares a secret. */
    String constant(LoadedSecret secret) {
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

    /** The parameter of a generated {@code SecretFactory}. */
    String text() {
        return text;
    }

    /** The local that holds the loaded instance. */
    String result() {
        return result;
    }

    /** The constants of all secrets that are looked up. */
    CodeBlock constants(String separator) {
        List<CodeBlock> constants = new ArrayList<>();
        for (LoadedSecret secret : loader.secrets()) {
            constants.add(CodeBlock.of("$N", constant(secret)));
        }
        return CodeBlock.join(constants, separator);
    }

    /** The values of arguments, for use once all secrets are read and none is null. */
    CodeBlock values(List<Argument> arguments, String separator) {
        List<CodeBlock> values = new ArrayList<>();
        for (Argument argument : arguments) {
            values.add(value(argument));
        }
        return CodeBlock.join(values, separator);
    }

    /** The value of one argument, for use once all secrets are read and its local is not null. */
    CodeBlock value(Argument argument) {
        return CodeBlock.of("reading.present($N)$L", local(argument), unwrapped(argument));
    }

    /** The values of arguments whose locals are known not to be null. */
    CodeBlock checkedValues(List<Argument> arguments) {
        List<CodeBlock> values = new ArrayList<>();
        for (Argument argument : arguments) {
            values.add(CodeBlock.of("$N$L", local(argument), unwrapped(argument)));
        }
        return CodeBlock.join(values, ",$W");
    }

    private static String unwrapped(Argument argument) {
        return argument.isNullable() ? ".orElse(null)" : "";
    }

    /** The locals of arguments. */
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
            } else if (argument instanceof LoadedSecret secret) {
                locals.put(secret, names.unique(secret.localName()));
            }
        }
    }

    private void nameTable(TableType table, UniqueNames ofMethods, UniqueNames ofTable) {
        methods.put(table, ofMethods.unique("read" + capitalized(table.localName())));
        nameLocals(table.arguments(), ofTable);
        tables.put(table, ofTable.unique(decapitalized(table.javaType().simpleName())));
    }

    /** The simple names of the types that the code for secrets uses, and the first parts of their packages. */
    private static Set<String> namedTypes(List<LoadedSecret> secrets) {
        Set<String> names = new LinkedHashSet<>();
        for (LoadedSecret secret : secrets) {
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
