package dev.secretly.processor.element;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import kotlin.Metadata;
import kotlin.metadata.Attributes;
import kotlin.metadata.KmClass;
import kotlin.metadata.KmClassifier;
import kotlin.metadata.KmConstructor;
import kotlin.metadata.KmValueParameter;
import kotlin.metadata.Visibility;
import kotlin.metadata.jvm.JvmExtensionsKt;
import kotlin.metadata.jvm.JvmMetadataUtil;
import kotlin.metadata.jvm.JvmMethodSignature;
import kotlin.metadata.jvm.KotlinClassMetadata;
import org.jspecify.annotations.Nullable;

/**
 * Reads the {@code @kotlin.Metadata} that Kotlin's compiler puts on a class. A separate class, so that a compilation of Java does not load
 * the library.
 */
final class KotlinMetadata {

    /** What the constructor of a value class, and each constructor with a parameter of one, has at the end. */
    private static final String MARKER = "Lkotlin/jvm/internal/DefaultConstructorMarker;";

    private static final Pattern COMPONENT = Pattern.compile("component\\d+");

    private KotlinMetadata() {}

    /** Reads a Kotlin class. */
    static KotlinClass read(TypeElement type) {
        for (AnnotationMirror annotation : type.getAnnotationMirrors()) {
            if (AnnotatedType.isNamed(annotation, KotlinClass.METADATA)
                    && read(annotation) instanceof KotlinClassMetadata.Class read) {
                return of(read.getKmClass());
            }
        }
        return unread(type);
    }

    private static @Nullable KotlinClassMetadata read(AnnotationMirror annotation) {
        try {
            return KotlinClassMetadata.readLenient(metadata(annotation));
        } catch (IllegalArgumentException ofLaterVersion) {
            return null;
        }
    }

    private static KotlinClass of(KmClass kotlin) {
        return new KotlinClass(
                Attributes.isData(kotlin),
                Attributes.getVisibility(kotlin) == Visibility.PRIVATE,
                kotlin.getConstructors().stream().map(KotlinMetadata::signature).toList());
    }

    /** Without metadata, a data class is recognized by its componentN methods. */
    private static KotlinClass unread(TypeElement type) {
        boolean isData = ElementFilter.methodsIn(type.getEnclosedElements()).stream()
                .anyMatch(method -> COMPONENT.matcher(method.getSimpleName()).matches());
        return new KotlinClass(isData, false, List.of());
    }

    private static KotlinSignature signature(KmConstructor constructor) {
        JvmMethodSignature signature = JvmExtensionsKt.getSignature(constructor);
        String descriptor = signature == null ? "" : signature.getDescriptor();
        String types = descriptor.substring(descriptor.indexOf('(') + 1, Math.max(descriptor.indexOf(')'), 0));
        return new KotlinSignature(
                !Attributes.isSecondary(constructor),
                constructor.getValueParameters().stream()
                        .map(KotlinMetadata::parameter)
                        .toList(),
                types.replace(MARKER, ""));
    }

    /** Names of classes have slashes between packages, and dots between a class and those in it. */
    private static KotlinParameter parameter(KmValueParameter parameter) {
        String type = parameter.getType().getClassifier() instanceof KmClassifier.Class named ? named.getName() : "";
        return new KotlinParameter(
                parameter.getName(), Attributes.getDeclaresDefaultValue(parameter), type.replace('/', '.'));
    }

    private static Metadata metadata(AnnotationMirror annotation) {
        Map<String, Object> members = new HashMap<>();
        annotation
                .getElementValues()
                .forEach((member, value) -> members.put(member.getSimpleName().toString(), value.getValue()));
        return JvmMetadataUtil.Metadata(
                (Integer) members.get("k"),
                integers(members.get("mv")),
                strings(members.get("d1")),
                strings(members.get("d2")),
                (String) members.get("xs"),
                (String) members.get("pn"),
                (Integer) members.get("xi"));
    }

    private static int[] integers(@Nullable Object list) {
        return items(list).stream().mapToInt(Integer.class::cast).toArray();
    }

    private static String[] strings(@Nullable Object list) {
        return items(list).toArray(String[]::new);
    }

    private static List<Object> items(@Nullable Object list) {
        List<Object> items = new ArrayList<>();
        if (list instanceof List<?> values) {
            values.forEach(value -> items.add(((AnnotationValue) value).getValue()));
        }
        return items;
    }
}
