package dev.secretly.processor.element;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    /**
     * The parameters of the primary constructor of a class; empty for a class without one, and for one of a later version of Kotlin
     * that cannot be read.
     */
    public static List<KotlinParameter> parameters(TypeElement type, Elements elements) {
        for (AnnotationMirror annotation : type.getAnnotationMirrors()) {
            if (AnnotatedType.isNamed(annotation, KotlinClass.METADATA)) {
                return new KotlinMetadata(elements).parameters(annotation);
            }
        }
        return List.of();
    }

    private List<KotlinParameter> parameters(AnnotationMirror annotation) {
        try {
            return KotlinClassMetadata.readLenient(metadata(annotation)) instanceof KotlinClassMetadata.Class read
                    ? parameters(read.getKmClass())
                    : List.of();
        } catch (IllegalArgumentException unreadable) {
            return List.of();
        }
    }

    private List<KotlinParameter> parameters(KmClass kotlin) {
        List<KotlinParameter> parameters = new ArrayList<>();
        for (KmConstructor constructor : kotlin.getConstructors()) {
            if (!Attributes.isSecondary(constructor)) {
                constructor.getValueParameters().forEach(parameter -> parameters.add(parameter(parameter)));
            }
        }
        return parameters;
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
