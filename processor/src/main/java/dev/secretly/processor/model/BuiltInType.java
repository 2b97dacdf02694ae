package dev.secretly.processor.model;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.secretly.runtime.SecretJson;
import dev.secretly.runtime.SecretString;
import dev.secretly.runtime.internal.conversion.ValueKind;
import dev.secretly.runtime.support.RuntimeAccess;
import dev.secretly.runtime.support.SecretType;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.security.KeyPair;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A built-in type of single values: what a factory method of the runtime's {@link SecretType} without parameters returns. The methods
 * are the only list of these types.
 *
 * @param type the Java type; for a number or boolean, the wrapper class
 * @param kind the kind of its values
 * @param factory the name of the factory method
 * @param names the full names of its Java types: the primitive type before its wrapper class
 */
public record BuiltInType(Class<?> type, ValueKind kind, String factory, List<String> names) {

    private static final Set<Class<?>> CREDENTIALS = Set.of(
            SecretString.class,
            SecretJson.class,
            char[].class,
            byte[].class,
            PrivateKey.class,
            KeyPair.class,
            KeyStore.class);

    private static final List<BuiltInType> ALL = all();

    /** Each compile looks up several names for each component. */
    private static final Map<String, BuiltInType> BY_NAME = byName();

    /** All built-in types, in the order of their kinds. */
    public static List<BuiltInType> values() {
        return ALL;
    }

    private static List<BuiltInType> all() {
        List<BuiltInType> types = new ArrayList<>();
        for (Method method : SecretType.class.getDeclaredMethods()) {
            boolean isFactory = Modifier.isPublic(method.getModifiers())
                    && Modifier.isStatic(method.getModifiers())
                    && method.getParameterCount() == 0;
            if (isFactory) {
                types.add(of(method));
            }
        }
        types.sort(Comparator.comparing(BuiltInType::kind).thenComparing(BuiltInType::factory));
        return List.copyOf(types);
    }

    private static BuiltInType of(Method factory) {
        ParameterizedType returned = (ParameterizedType) factory.getGenericReturnType();
        try {
            SecretType<?> made = (SecretType<?>) factory.invoke(null);
            Class<?> type = (Class<?>) returned.getActualTypeArguments()[0];
            return new BuiltInType(type, RuntimeAccess.kind(made), factory.getName(), names(type));
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Returns the built-in type of a Java type by its full name; empty if it has none. */
    public static Optional<BuiltInType> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    /** The built-in type of a class. */
    public static BuiltInType of(Class<?> type) {
        return named(type.getCanonicalName()).orElseThrow();
    }

    private static List<String> names(Class<?> type) {
        Class<?> primitive = MethodType.methodType(type).unwrap().returnType();
        return primitive.equals(type)
                ? List.of(type.getCanonicalName())
                : List.of(primitive.getName(), type.getCanonicalName());
    }

    private static Map<String, BuiltInType> byName() {
        Map<String, BuiltInType> byName = new HashMap<>();
        ALL.forEach(type -> type.names().forEach(name -> byName.put(name, type)));
        return byName;
    }

    /** The Java type of a local that may be null: never a primitive one. */
    public TypeName javaType() {
        return type.isArray() ? TypeName.get(type) : ClassName.get(type);
    }

    /** Whether it is for credentials, which are never written into code, not even as a default. */
    public boolean isCredential() {
        return CREDENTIALS.contains(type);
    }
}
