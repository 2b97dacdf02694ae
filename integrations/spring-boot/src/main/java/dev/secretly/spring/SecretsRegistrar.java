package dev.secretly.spring;

import dev.secretly.spring.internal.registration.IndexedTypes;
import dev.secretly.spring.internal.registration.SecretBeanDefinitions;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.context.annotation.ImportBeanDefinitionRegistrar;
import org.springframework.core.annotation.MergedAnnotation;
import org.springframework.core.type.AnnotationMetadata;
import org.springframework.util.ClassUtils;

/** Registers the bean definitions for {@link EnableSecrets}. Secrets are loaded later, when {@code SecretBeans} is created. */
final class SecretsRegistrar implements ImportBeanDefinitionRegistrar {

    private final ClassLoader classLoader;

    /**
     * Called by Spring.
     *
     * @param classLoader has the types
     */
    SecretsRegistrar(ClassLoader classLoader) {
        this.classLoader = classLoader;
    }

    @Override
    public void registerBeanDefinitions(AnnotationMetadata annotated, BeanDefinitionRegistry registry) {
        MergedAnnotation<EnableSecrets> enabled = annotated.getAnnotations().get(EnableSecrets.class);
        Predicate<Class<?>> excluded = excluded(enabled);
        List<Class<?>> live = new ArrayList<>(List.of(enabled.getClassArray("live")));
        Set<Class<?>> types = new LinkedHashSet<>(List.of(enabled.getClassArray("value")));
        if (types.isEmpty()) {
            types.addAll(IndexedTypes.in(ClassUtils.getPackageName(annotated.getClassName()), classLoader));
        }
        types.addAll(live);
        live.removeIf(excluded);
        types.removeIf(excluded);
        SecretBeanDefinitions.register(types, live, registry);
    }

    private static Predicate<Class<?>> excluded(MergedAnnotation<EnableSecrets> enabled) {
        List<Class<?>> types = List.of(enabled.getClassArray("exclude"));
        List<String> names = List.of(enabled.getStringArray("excludeName"));
        return type -> types.contains(type) || names.contains(type.getName());
    }
}
