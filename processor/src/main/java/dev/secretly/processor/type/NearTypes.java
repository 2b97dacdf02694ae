package dev.secretly.processor.type;

import dev.secretly.processor.model.BuiltInType;
import dev.secretly.processor.model.Container;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** Suggests the supported type that is nearest to an unsupported one. */
public final class NearTypes {

    /** Suggestions by full name. One that ends with {@code <} keeps the type arguments. */
    private static final Map<String, String> BY_NAME = Map.ofEntries(
            Map.entry("float", "double"),
            Map.entry("java.lang.Float", "Double"),
            Map.entry("java.lang.Number", "BigDecimal"),
            Map.entry("byte", "int"),
            Map.entry("short", "int"),
            Map.entry("java.lang.Byte", "Integer"),
            Map.entry("java.lang.Short", "Integer"),
            Map.entry("char", "String"),
            Map.entry("java.lang.Character", "String"),
            Map.entry("java.lang.CharSequence", "String"),
            Map.entry("java.util.Date", "Instant"),
            Map.entry("java.util.Calendar", "Instant"),
            Map.entry("java.time.ZonedDateTime", "OffsetDateTime"),
            Map.entry("java.time.Period", "Duration"),
            Map.entry("java.net.URL", "URI"),
            Map.entry("java.net.InetAddress", "InetSocketAddress"),
            Map.entry("java.io.File", "Path"),
            Map.entry("java.util.Properties", "Map<String, String>"),
            Map.entry("java.security.Key", "PrivateKey"),
            Map.entry("java.security.interfaces.RSAPrivateKey", "PrivateKey"),
            Map.entry("java.security.interfaces.RSAPrivateCrtKey", "PrivateKey"),
            Map.entry("java.security.interfaces.ECPrivateKey", "PrivateKey"),
            Map.entry("java.security.interfaces.EdECPrivateKey", "PrivateKey"),
            Map.entry("java.security.interfaces.RSAPublicKey", "PublicKey"),
            Map.entry("java.security.interfaces.ECPublicKey", "PublicKey"),
            Map.entry("java.security.interfaces.EdECPublicKey", "PublicKey"),
            Map.entry("java.security.cert.Certificate", "X509Certificate"),
            Map.entry("javax.net.ssl.SSLContext", "KeyStore"),
            Map.entry("java.lang.Iterable", "List<"),
            Map.entry("java.util.Collection", "List<"),
            Map.entry("java.util.ArrayList", "List<"),
            Map.entry("java.util.LinkedList", "List<"),
            Map.entry("java.util.stream.Stream", "List<"),
            Map.entry("java.util.HashSet", "Set<"),
            Map.entry("java.util.LinkedHashSet", "Set<"),
            Map.entry("java.util.SortedSet", "Set<"),
            Map.entry("java.util.TreeSet", "Set<"),
            Map.entry("java.util.HashMap", "Map<"),
            Map.entry("java.util.LinkedHashMap", "Map<"),
            Map.entry("java.util.SortedMap", "Map<"),
            Map.entry("java.util.TreeMap", "Map<"));

    private static final Map<String, String> BOXES = Map.of(
            "boolean", "Boolean", "byte", "Integer", "short", "Integer", "int", "Integer", "long", "Long", "float",
            "Double", "double", "Double", "char", "String");

    private NearTypes() {}

    /** The nearest supported type as source code; empty if none is near, or the type is itself supported. */
    public static Optional<String> of(TypeMirror type) {
        if (BuiltInType.named(ValueTypes.name(type)).isPresent()) {
            return Optional.empty();
        }
        if (type instanceof ArrayType array) {
            return Optional.of("List<" + item(array.getComponentType()) + ">");
        }
        return type instanceof DeclaredType declared && isContainer(declared)
                ? ofContainer(declared)
                : Optional.ofNullable(BY_NAME.get(ValueTypes.name(type))).map(near -> completed(near, type));
    }

    private static boolean isContainer(DeclaredType type) {
        String name = ValueTypes.name(type);
        return name.equals("java.util.Optional") || Container.named(name).isPresent();
    }

    /** The suggestion for a container whose item type has one, or whose map keys are not strings. */
    private static Optional<String> ofContainer(DeclaredType type) {
        String simpleName = type.asElement().getSimpleName().toString();
        List<? extends TypeMirror> arguments = type.getTypeArguments();
        if (arguments.isEmpty()) {
            return Optional.of(completed(simpleName + "<", type));
        }
        TypeMirror item = arguments.get(arguments.size() - 1);
        boolean isOfArrays = simpleName.equals("Set") && item instanceof ArrayType;
        boolean hasOtherNames =
                arguments.size() > 1 && !ValueTypes.name(arguments.get(0)).equals("java.lang.String");
        if (of(item).isEmpty() && !isOfArrays && !hasOtherNames) {
            return Optional.empty();
        }
        String names = arguments.size() > 1 ? "String, " : "";
        return Optional.of((isOfArrays ? "List" : simpleName) + "<" + names + item(item) + ">");
    }

    /** The name of the supported type nearest to an item type; its own name if none is near. */
    private static String item(TypeMirror type) {
        String full = ValueTypes.name(type);
        boolean isSupported = BuiltInType.named(full).isPresent();
        String name = isSupported ? full.substring(full.lastIndexOf('.') + 1) : ValueTypes.displayName(type);
        return BOXES.getOrDefault(name, of(type).orElse(name));
    }

    private static String completed(String near, TypeMirror type) {
        if (!near.endsWith("<")) {
            return near;
        }
        List<? extends TypeMirror> arguments =
                type instanceof DeclaredType declared ? declared.getTypeArguments() : List.of();
        String missing = near.equals("Map<") ? "String, String" : "String";
        return near
                + (arguments.isEmpty()
                        ? missing
                        : String.join(
                                ", ", arguments.stream().map(NearTypes::item).toList()))
                + ">";
    }
}
