package dev.secretly.junit;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ReflectionSupport;

/** The values that a test replaces by {@link FakeSecret}. */
final class FakeValuesOfTest {

    private FakeValuesOfTest() {}

    /** The values by key; a later element takes precedence. */
    static Map<String, String> of(List<? extends AnnotatedElement> elements) {
        Map<String, String> values = new HashMap<>();
        for (AnnotatedElement element : elements) {
            AnnotationSupport.findRepeatableAnnotations(element, FakeSecret.class)
                    .forEach(fake -> values.put(fake.key(), fake.value()));
        }
        return values;
    }

    /** The values of a class and those around it, of which the inner ones take precedence. */
    static Map<String, String> of(Class<?> testClass) {
        return of(classes(testClass));
    }

    /** Whether the extension is registered on a class or one around it, on any of their methods, or in a field. */
    static boolean hasExtension(Class<?> testClass) {
        return classes(testClass).stream()
                .anyMatch(type -> isExtended(type)
                        || !ReflectionSupport.findMethods(
                                        type, FakeValuesOfTest::isExtended, HierarchyTraversalMode.TOP_DOWN)
                                .isEmpty()
                        || !ReflectionSupport.findFields(
                                        type, FakeValuesOfTest::isExtension, HierarchyTraversalMode.TOP_DOWN)
                                .isEmpty());
    }

    private static boolean isExtended(AnnotatedElement element) {
        return AnnotationSupport.findRepeatableAnnotations(element, ExtendWith.class).stream()
                .anyMatch(extended -> List.of(extended.value()).contains(SecretsExtension.class));
    }

    private static boolean isExtension(Field field) {
        return AnnotationSupport.isAnnotated(field, RegisterExtension.class)
                && SecretsExtension.class.isAssignableFrom(field.getType());
    }

    /** The class and those around it, from the outermost one on. */
    private static List<Class<?>> classes(Class<?> testClass) {
        List<Class<?>> classes = new ArrayList<>();
        for (Class<?> type = testClass; type != null; type = type.getEnclosingClass()) {
            classes.add(0, type);
        }
        return classes;
    }
}
