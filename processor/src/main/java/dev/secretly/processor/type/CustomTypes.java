package dev.secretly.processor.type;

import com.palantir.javapoet.ClassName;
import dev.secretly.processor.element.AnnotatedType;
import dev.secretly.processor.element.SecretAnnotation;
import dev.secretly.processor.model.SingleType;
import dev.secretly.processor.model.SingleType.Custom;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** Finds how to create a custom type from a string: with a factory method or a constructor. */
final class CustomTypes {

    private static final List<String> FACTORIES = List.of("of", "valueOf", "parse", "fromString");

    /** Its constructor is deprecated since JDK 20; the JDK must not decide whether a program compiles. */
    private static final String DEPRECATED_LATER = "java.net.URL";

    private CustomTypes() {}

    /**
     * Returns the type, if it has a public factory method or constructor that accepts a string. For a record, only
     * factory methods count, since its constructor takes the values of a table. Types of {@code java.lang} are
     * excluded: {@code Float.valueOf} would accept suffixes and NaN.
     */
    static Optional<SingleType> of(TypeMirror type) {
        if (!(type instanceof DeclaredType declared)
                || !(declared.asElement() instanceof TypeElement element)
                || element.getKind() == ElementKind.ENUM
                || element.getQualifiedName().toString().startsWith("java.lang.")
                || element.getQualifiedName().contentEquals(DEPRECATED_LATER)
                || !element.getTypeParameters().isEmpty()
                || ValueTypes.isPrivate(element)
                || SecretAnnotation.on(element).isPresent()) {
            return Optional.empty();
        }
        return FACTORIES.stream()
                .filter(name -> hasFactory(element, name))
                .findFirst()
                .or(() -> hasConstructor(element) ? Optional.of("new") : Optional.empty())
                .map(factory -> new Custom(ClassName.get(element), factory));
    }

    private static boolean hasFactory(TypeElement type, String name) {
        return ElementFilter.methodsIn(type.getEnclosedElements()).stream()
                .filter(method -> method.getSimpleName().contentEquals(name))
                .filter(method -> method.getModifiers().containsAll(Set.of(Modifier.PUBLIC, Modifier.STATIC)))
                .filter(method -> ValueTypes.name(method.getReturnType())
                        .equals(type.getQualifiedName().toString()))
                .anyMatch(method -> acceptsText(method, name.equals("parse")));
    }

    private static boolean hasConstructor(TypeElement type) {
        boolean isConcreteClass = type.getKind() == ElementKind.CLASS
                && !AnnotatedType.of(type).isRecordLike()
                && !type.getModifiers().contains(Modifier.ABSTRACT);
        return isConcreteClass
                && ElementFilter.constructorsIn(type.getEnclosedElements()).stream()
                        .filter(constructor -> constructor.getModifiers().contains(Modifier.PUBLIC))
                        .anyMatch(constructor -> acceptsText(constructor, false));
    }

    private static boolean acceptsText(ExecutableElement executable, boolean orCharSequence) {
        if (executable.getParameters().size() != 1
                || executable.getAnnotation(Deprecated.class) != null
                || executable.isVarArgs()
                || !executable.getTypeParameters().isEmpty()
                || executable.getThrownTypes().stream().anyMatch(CustomTypes::isNoException)) {
            return false;
        }
        String parameter = ValueTypes.name(executable.getParameters().get(0).asType());
        return parameter.equals("java.lang.String") || (orCharSequence && parameter.equals("java.lang.CharSequence"));
    }

    /** The runtime can call methods that declare exceptions and errors, but not {@code Throwable}. */
    private static boolean isNoException(TypeMirror thrown) {
        return ValueTypes.name(thrown).equals("java.lang.Throwable");
    }
}
