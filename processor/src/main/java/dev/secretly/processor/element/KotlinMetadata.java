package dev.secretly.processor.element;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import kotlin.Metadata;
import kotlin.metadata.Attributes;
import kotlin.metadata.KmClass;
import kotlin.metadata.KmClassifier;
import kotlin.metadata.KmConstructor;
import kotlin.metadata.KmValueParameter;
import kotlin.metadata.Visibility;
import kotlin.metadata.jvm.JvmMetadataUtil;
import kotlin.metadata.jvm.KotlinClassMetadata;
import org.jspecify.annotations.Nullable;

/** Reads the description of a class that Kotlin's compiler puts into an annotation on it. */
public final class KotlinMetadata {

    private static final String VALUE_CLASS = "kotlin.jvm.JvmInline";

    private final Elements elements;

    private KotlinMetadata(Elements elements) {
        this.elements = elements;
    }

    /** The constructors of a class; empty for a class of a later version of Kotlin that cannot be read. */
    public static List<KotlinSignature> constructors(TypeElement type, Elements elements) {
        return read(type)
                .map(kotlin -> new KotlinMetadata(elements).signatures(kotlin))
                .orElse(List.of());
    }

    /** Whether a class inside another one is private. Its stub is not, but its class file is. */
    static boolean isPrivate(TypeElement type) {
        return read(type)
                .filter(kotlin -> Attributes.getVisibility(kotlin) == Visibility.PRIVATE)
                .isPresent();
    }

    private static Optional<KmClass> read(TypeElement type) {
        for (AnnotationMirror annotation : type.getAnnotationMirrors()) {
            if (AnnotatedType.isNamed(annotation, KotlinClass.METADATA)) {
                return read(annotation);
            }
        }
        return Optional.empty();
    }

    private static Optional<KmClass> read(AnnotationMirror annotation) {
        try {
            return KotlinClassMetadata.readLenient(metadata(annotation)) instanceof KotlinClassMetadata.Class read
                    ? Optional.of(read.getKmClass())
                    : Optional.empty();
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private List<KotlinSignature> signatures(KmClass kotlin) {
        List<KotlinSignature> signatures = new ArrayList<>();
        for (KmConstructor constructor : kotlin.getConstructors()) {
            signatures.add(new KotlinSignature(
                    !Attributes.isSecondary(constructor),
                    constructor.getValueParameters().stream()
                            .map(this::parameter)
                            .toList()));
        }
        return signatures;
    }

    private KotlinParameter parameter(KmValueParameter parameter) {
        return new KotlinParameter(
                parameter.getName(),
                Attributes.getDeclaresDefaultValue(parameter),
                isValueClass(parameter.getType().getClassifier()));
    }

    /** Names of classes have slashes between packages, and dots between a class and those in it. */
    private boolean isValueClass(KmClassifier classifier) {
        TypeElement type = classifier instanceof KmClassifier.Class named
                ? elements.getTypeElement(named.getName().replace('/', '.'))
                : null;
        return type != null
                && type.getAnnotationMirrors().stream()
                        .anyMatch(annotation -> AnnotatedType.isNamed(annotation, VALUE_CLASS));
    }

    private static Metadata metadata(AnnotationMirror annotation) {
        Map<String, Object> members = new HashMap<>();
        annotation
                .getElementValues()
                .forEach((member, value) -> members.put(member.getSimpleName().toString(), value.getValue()));
        return JvmMetadataUtil.Metadata(
                (Integer) members.get("k"),
                integers(members.get("mv")),
                texts(members.get("d1")),
                texts(members.get("d2")),
                (String) members.get("xs"),
                (String) members.get("pn"),
                (Integer) members.get("xi"));
    }

    private static int[] integers(@Nullable Object list) {
        return items(list).stream().mapToInt(Integer.class::cast).toArray();
    }

    private static String[] texts(@Nullable Object list) {
        return items(list).toArray(String[]::new);
    }

    private static List<Object> items(@Nullable Object list) {
        return list instanceof List<?> values
                ? values.stream()
                        .map(value -> ((AnnotationValue) value).getValue())
                        .toList()
                : List.of();
    }
}
