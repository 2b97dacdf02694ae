package dev.secretly.processor.reading;

import dev.secretly.processor.diagnostic.Findings;
import dev.secretly.processor.diagnostic.PartDiagnostics;
import dev.secretly.processor.diagnostic.TypeDiagnostics;
import dev.secretly.processor.element.AnnotatedType;
import dev.secretly.processor.model.Argument;
import dev.secretly.processor.model.Position;
import dev.secretly.processor.type.ValueTypes;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** Checks that a type can have a loader. */
final class TypeRules {

    /** The members of the annotation that apply only to a value written as a string. */
    static final List<String> OF_TEXTS = List.of("env", "defaultValue");

    /** The members of the annotation that apply only to one secret. */
    static final List<String> OF_SECRETS = List.of("env", "defaultValue", "password");

    /** Far above any program's needs, and low enough that no loader hits the JVM's method and class limits. */
    private static final int MAX_SECRETS = 1_000;

    /** Makes all fields private and final, which processors do not see. */
    private static final String LOMBOK_VALUE = "lombok.Value";

    private static final String LOMBOK_NO_ARGUMENTS = "lombok.NoArgsConstructor";

    /** Each gives the class a constructor with parameters, and so takes away the one that Java would give it. */
    private static final List<String> LOMBOK_ARGUMENTS =
            List.of("lombok.AllArgsConstructor", "lombok.Builder", "lombok.experimental.SuperBuilder", LOMBOK_VALUE);

    /** Each does the same if the class has a field that has to be set: a final one, or one that must not be null. */
    private static final List<String> LOMBOK_REQUIRED = List.of("lombok.RequiredArgsConstructor", "lombok.Data");

    private static final List<Modifier> UNASSIGNABLE = List.of(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL);

    private final Findings findings;

    TypeRules(Findings findings) {
        this.findings = findings;
    }

    /** Whether the type is of a kind that can be loaded: a record or a class. */
    static boolean isLoadable(AnnotatedType type) {
        return type.isRecordLike() || type.element().getKind() == ElementKind.CLASS;
    }

    /** Whether the loader of a class with fields can create it, as far as Lombok decides: processors do not see its constructors. */
    static boolean isConstructibleWithLombok(TypeElement type) {
        Optional<AnnotationMirror> noArguments = AnnotatedType.annotation(type, LOMBOK_NO_ARGUMENTS);
        if (noArguments.isPresent()) {
            return isForOthers(noArguments.get());
        }
        boolean hasRequired =
                ElementFilter.fieldsIn(type.getEnclosedElements()).stream().anyMatch(TypeRules::isRequired);
        return LOMBOK_ARGUMENTS.stream().noneMatch(name -> AnnotatedType.isAnnotated(type, name))
                && (!hasRequired || LOMBOK_REQUIRED.stream().noneMatch(name -> AnnotatedType.isAnnotated(type, name)));
    }

    /** A private constructor has {@code access = PRIVATE}, or {@code staticName}. */
    private static boolean isForOthers(AnnotationMirror constructor) {
        return constructor.getElementValues().entrySet().stream()
                .noneMatch(member -> member.getKey().getSimpleName().contentEquals("staticName")
                        || (member.getKey().getSimpleName().contentEquals("access")
                                && member.getValue().getValue().toString().matches("PRIVATE|NONE")));
    }

    private static boolean isRequired(VariableElement field) {
        boolean mustNotBeNull = field.getAnnotationMirrors().stream()
                .anyMatch(annotation -> annotation
                        .getAnnotationType()
                        .asElement()
                        .getSimpleName()
                        .contentEquals("NonNull"));
        return !field.getModifiers().contains(Modifier.STATIC)
                && field.getConstantValue() == null
                && (mustNotBeNull || field.getModifiers().contains(Modifier.FINAL));
    }

    /** Whether a part is a field that the loader can assign. */
    static boolean isAssignable(Part part) {
        return Collections.disjoint(UNASSIGNABLE, part.element().getModifiers()) && !isOfLombokValue(part);
    }

    private static boolean isOfLombokValue(Part field) {
        return AnnotatedType.isAnnotated(field.owner().element(), LOMBOK_VALUE);
    }

    /** Reports a loader that may exceed the JVM's limits: its constants and its method grow with its secrets. */
    static void checkSize(AnnotatedType type, List<Argument> arguments, Findings findings) {
        long secrets = arguments.stream().flatMap(Argument::declared).count();
        if (secrets > MAX_SECRETS) {
            findings.add(TypeDiagnostics.tooManySecrets(type.position(null), type.displayName(), secrets, MAX_SECRETS));
        }
    }

    void check(AnnotatedType type) {
        String name = type.displayName();
        type.around(AnnotatedType::isPrivate)
                .map(AnnotatedType::displayName)
                .ifPresent(hidden -> findings.add(TypeDiagnostics.privateType(type.namePosition(), name, hidden)));
        if (isInner(type.element())) {
            findings.add(TypeDiagnostics.innerType(type.namePosition(), name, type.isOfKotlin()));
        }
        if (!type.element().getTypeParameters().isEmpty()) {
            findings.add(TypeDiagnostics.genericType(type.namePosition(), name));
        }
        type.annotation().ifPresent(annotation -> {
            for (String member : OF_SECRETS) {
                if (annotation.has(member)) {
                    findings.add(PartDiagnostics.memberOnType(type.position(member), member));
                }
            }
        });
    }

    /** Checks a field that a loader has to assign. */
    void checkField(Part field) {
        if (field.owner().isOfKotlin()) {
            checkFieldOfKotlin(field);
            return;
        }
        List<String> modifiers = UNASSIGNABLE.stream()
                .filter(field.element().getModifiers()::contains)
                .map(Modifier::toString)
                .toList();
        if (!modifiers.isEmpty()) {
            findings.add(PartDiagnostics.fieldModifiers(field.position(null), field.displayName(), modifiers));
        }
        if (isOfLombokValue(field)) {
            findings.add(TypeDiagnostics.fieldOfLombokValue(
                    field.position(null), field.displayName(), field.owner().displayName()));
        }
    }

    /** The field of a property is private unless its declaration exposes it. */
    private void checkFieldOfKotlin(Part field) {
        if (field.element().getModifiers().contains(Modifier.STATIC)) {
            findings.add(PartDiagnostics.fieldOfObject(field.position(null), field.displayName()));
        } else if (!isAssignable(field)) {
            findings.add(PartDiagnostics.fieldOfKotlin(field.position(null), field.displayName()));
        }
    }

    /** Checks a constructor that the loader has to call. */
    void checkConstructor(AnnotatedType type, ExecutableElement constructor, int order) {
        boolean isAbstract = type.element().getModifiers().contains(Modifier.ABSTRACT);
        // The constructors of a sealed class are private in the stub.
        boolean isSealed = isAbstract && type.isOfKotlin();
        if (constructor.getModifiers().contains(Modifier.PRIVATE) && !isSealed) {
            findings.add(TypeDiagnostics.privateConstructor(
                    new Position(order, constructor, null, null), type.displayName()));
        }
        if (!constructor.getTypeParameters().isEmpty()) {
            findings.add(TypeDiagnostics.genericConstructor(
                    new Position(order, constructor, null, null), type.displayName()));
        }
        checkThrown(constructor, order);
        if (isAbstract) {
            findings.add(TypeDiagnostics.abstractType(type.namePosition(), type.displayName(), isSealed));
        }
    }

    /** Checks the exceptions of a constructor, which the loader declares as well. */
    void checkThrown(ExecutableElement constructor, int order) {
        for (TypeMirror thrown : constructor.getThrownTypes()) {
            if (thrown instanceof DeclaredType declared
                    && declared.asElement() instanceof TypeElement exception
                    && ValueTypes.isPrivate(exception)) {
                String name = AnnotatedType.displayName(exception);
                findings.add(TypeDiagnostics.privateType(new Position(order, constructor, null, null), name, name));
            }
        }
    }

    private static boolean isInner(TypeElement type) {
        return type.getKind() == ElementKind.CLASS
                && type.getNestingKind() == NestingKind.MEMBER
                && !type.getModifiers().contains(Modifier.STATIC);
    }
}
