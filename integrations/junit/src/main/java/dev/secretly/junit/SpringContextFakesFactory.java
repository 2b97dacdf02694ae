package dev.secretly.junit;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ReflectionSupport;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;

/** Called by Spring for each test class. Gives the contexts of those with {@link SecretsExtension} fake secrets. */
final class SpringContextFakesFactory implements ContextCustomizerFactory {

    SpringContextFakesFactory() {}

    @Override
    public @Nullable ContextCustomizer createContextCustomizer(
            Class<?> testClass, List<ContextConfigurationAttributes> configuration) {
        List<Class<?>> classes = classes(testClass);
        if (classes.stream().noneMatch(SpringContextFakesFactory::hasExtension)) {
            return null;
        }
        FakeValuesOfTest.check(classes);
        return new SpringContextFakes(FakeValuesOfTest.of(classes));
    }

    /** The class and those around it, from the outermost one on. A static nested class is a test class by itself. */
    private static List<Class<?>> classes(Class<?> testClass) {
        List<Class<?>> classes = new ArrayList<>(List.of(testClass));
        for (Class<?> type = testClass;
                type.getEnclosingClass() != null && !Modifier.isStatic(type.getModifiers());
                type = type.getEnclosingClass()) {
            classes.add(0, type.getEnclosingClass());
        }
        return classes;
    }

    /** Whether the extension is registered on a class, on one of its methods, or in a field. */
    private static boolean hasExtension(Class<?> testClass) {
        HierarchyTraversalMode order = HierarchyTraversalMode.TOP_DOWN;
        return isExtended(testClass)
                || !ReflectionSupport.findMethods(testClass, SpringContextFakesFactory::isExtended, order)
                        .isEmpty()
                || !ReflectionSupport.findFields(testClass, SpringContextFakesFactory::isExtension, order)
                        .isEmpty();
    }

    private static boolean isExtended(AnnotatedElement element) {
        return AnnotationSupport.findRepeatableAnnotations(element, ExtendWith.class).stream()
                .anyMatch(extended -> List.of(extended.value()).contains(SecretsExtension.class));
    }

    private static boolean isExtension(Field field) {
        return AnnotationSupport.isAnnotated(field, RegisterExtension.class)
                && SecretsExtension.class.isAssignableFrom(field.getType());
    }
}
