package dev.secretly.processor.type;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import dev.secretly.processor.element.AnnotatedType;
import dev.secretly.processor.model.BuiltInType;
import dev.secretly.processor.model.Container;
import dev.secretly.processor.model.ContainerType;
import dev.secretly.processor.model.ItemType;
import dev.secretly.processor.model.Shape;
import dev.secretly.processor.model.SingleType;
import dev.secretly.processor.model.SingleType.BuiltIn;
import dev.secretly.processor.model.SingleType.Enumeration;
import dev.secretly.processor.model.TableType;
import dev.secretly.processor.model.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;

/** Maps Java types to value types: combinations of shapes, containers and single types. */
public final class ValueTypes {

    /** What kapt writes for a type that does not exist. Kotlin's compiler reports it later. */
    private static final String UNRESOLVED_IN_KOTLIN = "error.NonExistentClass";

    private ValueTypes() {}

    /**
     * Returns the value type of a form; empty if it is not supported.
     *
     * @param tables reads a record in a list, set or map
     */
    public static Optional<ValueType> of(TypeForm form, Function<AnnotatedType, TableType> tables) {
        return form instanceof TypeForm.OrAbsent orAbsent
                ? item(orAbsent.item(), tables).map(item -> new ValueType(orAbsent.shape(), item))
                : item(form, tables).map(item -> new ValueType(Shape.REQUIRED, item));
    }

    private static Optional<ItemType> item(TypeForm form, Function<AnnotatedType, TableType> tables) {
        if (form instanceof TypeForm.Single single) {
            return Optional.of(single.type());
        }
        if (form instanceof TypeForm.Table table) {
            return Optional.of(tables.apply(table.record()));
        }
        return form instanceof TypeForm.Several several
                ? item(several.item(), tables)
                        .map(item -> new ContainerType(several.container(), item))
                        .filter(ValueTypes::isComparable)
                        .map(ItemType.class::cast)
                : Optional.empty();
    }

    /** The type arguments. Of {@code ? extends Path}, which Kotlin writes for the items of a list, it is the bound. */
    public static List<TypeMirror> arguments(TypeMirror type) {
        List<TypeMirror> arguments = new ArrayList<>();
        if (type instanceof DeclaredType declared) {
            for (TypeMirror argument : declared.getTypeArguments()) {
                boolean hasBound = argument instanceof WildcardType wildcard && wildcard.getExtendsBound() != null;
                arguments.add(hasBound ? ((WildcardType) argument).getExtendsBound() : argument);
            }
        }
        return arguments;
    }

    /** Whether a type is {@code Optional}. */
    public static boolean isOptional(TypeMirror type) {
        return name(type).equals("java.util.Optional");
    }

    /** Two arrays are never equal, so a set would keep duplicates. */
    private static boolean isComparable(ContainerType several) {
        return several.container() != Container.SET || !hasArray(several.item());
    }

    private static boolean hasArray(ItemType type) {
        if (type instanceof ContainerType several) {
            return hasArray(several.item());
        }
        return type instanceof TableType table
                ? table.secrets().stream()
                        .anyMatch(secret -> hasArray(secret.type().item()))
                : type.javaType() instanceof ArrayTypeName;
    }

    /** Whether a type, or a type in it, does not exist (yet). */
    public static boolean isUnresolved(TypeMirror type) {
        return type.getKind() == TypeKind.ERROR
                || name(type).equals(UNRESOLVED_IN_KOTLIN)
                || hasUnresolved(arguments(type));
    }

    /** Whether a type, or a type in it, is a type parameter. That its owner has one is an error by itself. */
    public static boolean hasTypeVariable(TypeMirror type) {
        return type.getKind() == TypeKind.TYPEVAR || arguments(type).stream().anyMatch(ValueTypes::hasTypeVariable);
    }

    /** Whether one of the types, or a type in one, does not exist (yet). */
    public static boolean hasUnresolved(List<? extends TypeMirror> types) {
        for (TypeMirror type : types) {
            if (isUnresolved(type)) {
                return true;
            }
        }
        return false;
    }

    /** The type as messages name it: without packages, unless it would then look like a supported type. */
    public static String displayName(TypeMirror type) {
        String simple = type.toString().replaceAll("\\b[a-z_]\\w*\\.", "");
        boolean isMistakable = BuiltInType.values().stream()
                .flatMap(base -> base.names().stream())
                .map(name -> name.substring(name.lastIndexOf('.') + 1))
                .anyMatch(name -> simple.equals(name) || simple.equals("Optional<" + name + ">"));
        return isMistakable ? type.toString() : simple;
    }

    /** The type of a single value; empty for any other type. */
    static Optional<SingleType> single(TypeMirror type) {
        Optional<BuiltInType> base = BuiltInType.named(name(type));
        if (base.isPresent()) {
            return Optional.of(new BuiltIn(base.get()));
        }
        Optional<SingleType> enumeration = enumeration(type);
        return enumeration.isPresent() ? enumeration : CustomTypes.of(type);
    }

    /** The type of an enum, if it has constants and is not private. {@link Visibility} checks the rest. */
    private static Optional<SingleType> enumeration(TypeMirror type) {
        if (!(type instanceof DeclaredType declared)
                || !(declared.asElement() instanceof TypeElement element)
                || element.getKind() != ElementKind.ENUM
                || isPrivate(element)) {
            return Optional.empty();
        }
        List<String> constants = element.getEnclosedElements().stream()
                .filter(member -> member.getKind() == ElementKind.ENUM_CONSTANT)
                .map(member -> member.getSimpleName().toString())
                .toList();
        return constants.isEmpty() ? Optional.empty() : Optional.of(new Enumeration(ClassName.get(element), constants));
    }

    /** Whether the type, or an enclosing one, is private. */
    public static boolean isPrivate(TypeElement type) {
        return AnnotatedType.around(type, AnnotatedType::isPrivate).isPresent();
    }

    /** The full name of a type without its type arguments; empty for a type without a name. */
    public static String name(TypeMirror type) {
        if (type.getKind() == TypeKind.DECLARED && ((DeclaredType) type).asElement() instanceof TypeElement element) {
            return element.getQualifiedName().toString();
        }
        if (type instanceof ArrayType array
                && array.getComponentType().getKind().isPrimitive()) {
            return name(array.getComponentType()) + "[]";
        }
        return type.getKind().isPrimitive() ? type.getKind().name().toLowerCase(Locale.ROOT) : "";
    }
}
