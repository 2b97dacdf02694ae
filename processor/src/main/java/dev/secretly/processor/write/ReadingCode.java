package dev.secretly.processor.write;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.secretly.processor.model.Argument;
import dev.secretly.processor.model.Argument.OfRecord;
import dev.secretly.processor.model.BuiltInType;
import dev.secretly.processor.model.ContainerType;
import dev.secretly.processor.model.ItemType;
import dev.secretly.processor.model.LoadedSecret;
import dev.secretly.processor.model.Loader;
import dev.secretly.processor.model.Loader.Trait;
import dev.secretly.processor.model.SingleType.BuiltIn;
import dev.secretly.processor.model.SingleType.Custom;
import dev.secretly.processor.model.TableType;
import dev.secretly.runtime.SecretString;
import dev.secretly.runtime.internal.toml.KeyPath;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/** Writes the code that reads values and builds records from them. */
final class ReadingCode {

    static final ClassName READING = ClassName.get("dev.secretly.runtime.support", "SecretReading");

    private static final ClassName TABLE_READING = ClassName.get("dev.secretly.runtime.support", "TableReading");

    private static final ClassName SECRET_TYPE = ClassName.get("dev.secretly.runtime.support", "SecretType");
    private static final ClassName FACTORY = ClassName.get("dev.secretly.runtime.support", "SecretFactory");
    private static final ClassName RECORD = ClassName.get("dev.secretly.runtime.support", "RecordReader");

    private static final ClassName NULLABLE = ClassName.get("org.jspecify.annotations", "Nullable");

    /** The types of nearly all secrets have their own methods, for fewer classes at start-up and less to compile. */
    private static final Set<BuiltInType> WITH_METHOD =
            Set.of(BuiltInType.of(String.class), BuiltInType.of(SecretString.class));

    private final Loader loader;
    private final LoaderNames names;

    ReadingCode(Loader loader, LoaderNames names) {
        this.loader = loader;
        this.names = names;
    }

    /**
     * Declares a local for each argument; before that of a record, one for each of its components.
     *
     * @param owner what the arguments are for, as messages name it
     */
    CodeBlock read(List<Argument> arguments, String owner) {
        CodeBlock.Builder code = CodeBlock.builder();
        for (Argument argument : arguments) {
            if (argument instanceof LoadedSecret secret) {
                code.addStatement(
                        "$T $N = reading.$L", secret.type().javaType(), names.local(secret), value(secret, arguments));
            } else if (argument instanceof OfRecord ofRecord) {
                String element = owner + "." + ofRecord.name();
                code.add(ofRecord.isOptional() ? readOptional(ofRecord, element) : read(ofRecord, element));
            }
        }
        return code.build();
    }

    private CodeBlock read(OfRecord ofRecord, String element) {
        return CodeBlock.builder()
                .add(read(ofRecord.arguments(), element))
                .add(build(ofRecord.type(), names.local(ofRecord), element, ofRecord.arguments()))
                .build();
    }

    /** Reads the components of an optional record only if any of them is present. */
    private CodeBlock readOptional(OfRecord ofRecord, String element) {
        String local = names.local(ofRecord);
        CodeBlock constants = ofRecord.secrets()
                .map(secret -> CodeBlock.of("$N", names.constant(secret)))
                .collect(CodeBlock.joining(",$W"));
        return CodeBlock.builder()
                .addStatement("$T<$T> $N = $T.empty()", Optional.class, ofRecord.type(), local, Optional.class)
                .beginControlFlow("if (reading.hasAny($L))", constants)
                .addStatement("$N = null", local)
                .add(read(ofRecord.arguments(), element))
                .add(tryNew(
                        CodeBlock.of(
                                "$T.of(new $T($L))",
                                Optional.class,
                                ofRecord.type(),
                                names.checkedValues(ofRecord.arguments())),
                        local,
                        element,
                        ofRecord.arguments()))
                .endControlFlow()
                .build();
    }

    /** Builds a record if all its values are present. */
    CodeBlock build(ClassName type, String local, String element, List<Argument> arguments) {
        return CodeBlock.builder()
                .addStatement("$T $N = null", type, local)
                .add(tryNew(
                        CodeBlock.of("new $T($L)", type, names.checkedValues(arguments)), local, element, arguments))
                .build();
    }

    /** Reports an exception of a record's constructor as a problem, like any other. */
    private CodeBlock tryNew(CodeBlock made, String local, String element, List<Argument> arguments) {
        return CodeBlock.builder()
                .beginControlFlow("if ($L != null)", names.locals(arguments, " != null$W&& "))
                .beginControlFlow("try")
                .addStatement("$N = $L", local, made)
                .nextControlFlow("catch ($T exception)", Throwable.class)
                .addStatement("reading.rejected($S, exception)", element)
                .endControlFlow()
                .endControlFlow()
                .build();
    }

    /** Writes a method for each record in a list or map, which reads one of its tables. */
    List<MethodSpec> tableMethods() {
        return loader.declared().stream()
                .flatMap(secret -> secret.type().item().table().stream())
                .map(this::tableMethod)
                .collect(Collectors.toList());
    }

    private MethodSpec tableMethod(TableType table) {
        String local = names.local(table);
        return MethodSpec.methodBuilder(names.method(table))
                .addJavadoc(
                        "Reads one of several tables.\n\n@param reading the table\n@return the record; null after a problem\n")
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(nullable(table))
                .addParameter(TABLE_READING, "reading")
                .addCode(read(table.arguments(), table.displayName()))
                .addCode(build(table.javaType(), local, table.displayName(), table.arguments()))
                .addStatement("return $N", local)
                .build();
    }

    private CodeBlock value(LoadedSecret secret, List<Argument> beside) {
        String constant = names.constant(secret);
        CodeBlock type = type(secret, beside);
        return switch (secret.type().shape()) {
            case REQUIRED -> required(constant, secret.type().item(), type);
            case OPTIONAL, NULLABLE -> CodeBlock.of("optional($N,$W$L)", constant, type);
            case OPTIONAL_INT -> CodeBlock.of("optionalInt($N)", constant);
            case OPTIONAL_LONG -> CodeBlock.of("optionalLong($N)", constant);
            case OPTIONAL_DOUBLE -> CodeBlock.of("optionalDouble($N)", constant);
            case DEFAULTED ->
                CodeBlock.of(
                        "orDefault($N,$W$L,$W$L)",
                        constant,
                        type,
                        JavaText.literal(secret.schema().defaultText().orElseThrow()));
        };
    }

    private static CodeBlock required(String constant, ItemType item, CodeBlock type) {
        return item instanceof BuiltIn builtIn && WITH_METHOD.contains(builtIn.base())
                ? CodeBlock.of("$L($N)", builtIn.base().factory(), constant)
                : CodeBlock.of("required($N,$W$L)", constant, type);
    }

    /** The type of a secret. That of certificates has the private keys beside them. */
    private CodeBlock type(LoadedSecret secret, List<Argument> beside) {
        CodeBlock password = secret.schema()
                .password()
                .map(key -> CodeBlock.of("$N", names.constant(withKey(key, beside))))
                .orElse(CodeBlock.of(""));
        CodeBlock.Builder type = CodeBlock.builder().add(type(secret.type().item(), password));
        for (KeyPath key : secret.schema().privateKeys()) {
            LoadedSecret privateKey = withKey(key, beside);
            type.add("$Z.pairedWith($N,$W$L)", names.constant(privateKey), type(privateKey, beside));
        }
        return type.build();
    }

    private static LoadedSecret withKey(KeyPath key, List<Argument> beside) {
        return beside.stream()
                .filter(LoadedSecret.class::isInstance)
                .map(LoadedSecret.class::cast)
                .filter(secret -> secret.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private CodeBlock type(ItemType item, CodeBlock password) {
        if (item instanceof BuiltIn builtIn) {
            return CodeBlock.of("$T.$L($L)", SECRET_TYPE, builtIn.base().factory(), password);
        }
        if (item instanceof Custom custom) {
            return CodeBlock.of("$T.custom($L)", SECRET_TYPE, factory(custom));
        }
        if (item instanceof ContainerType several) {
            return CodeBlock.of(
                    "$T.$L($L)", SECRET_TYPE, several.container().factory(), type(several.item(), password));
        }
        return item instanceof TableType table
                ? CodeBlock.of("$T.table($L)", SECRET_TYPE, reader(table))
                : CodeBlock.of("$T.enumeration($T.values())", SECRET_TYPE, item.javaType());
    }

    private TypeSpec factory(Custom custom) {
        CodeBlock call = custom.isConstructor()
                ? CodeBlock.of("new $T($N)", custom.javaType(), names.text())
                : CodeBlock.of("$T.$L($N)", custom.javaType(), custom.factory(), names.text());
        MethodSpec.Builder make = MethodSpec.methodBuilder("make")
                .addParameter(String.class, names.text())
                .addException(Exception.class)
                .addStatement("return $L", call);
        return implementing(FACTORY, custom.javaType(), make.returns(custom.javaType()));
    }

    private TypeSpec reader(TableType table) {
        MethodSpec.Builder read = MethodSpec.methodBuilder("read")
                .addParameter(TABLE_READING, "table")
                .addStatement("return $N(table)", names.method(table));
        return implementing(RECORD, table.javaType(), read.returns(nullable(table)));
    }

    /** A record of a table is null after a problem. Nullness checkers require the annotation for that. */
    private TypeName nullable(TableType table) {
        return loader.traits().contains(Trait.SEES_NULLABLE)
                ? table.javaType().annotated(AnnotationSpec.builder(NULLABLE).build())
                : table.javaType();
    }

    /** An anonymous class, since for a method reference the JVM would set up its lambda machinery at start-up. */
    private static TypeSpec implementing(ClassName type, ClassName made, MethodSpec.Builder method) {
        return TypeSpec.anonymousClassBuilder("")
                .addSuperinterface(ParameterizedTypeName.get(type, made))
                .addMethod(method.addAnnotation(Override.class)
                        .addModifiers(Modifier.PUBLIC)
                        .build())
                .build();
    }
}
