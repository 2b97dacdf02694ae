package dev.secretly.spring;

import dev.secretly.spring.internal.registration.IndexedTypes;
import dev.secretly.spring.internal.registration.SecretBeanDefinitions;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.context.annotation.ImportBeanDefinitionRegistrar;
import org.springframework.core.annotation.MergedAnnotation;
import org.springframework.core.type.AnnotationMetadata;
import org.springframework.util.ClassUtils;

/** Registers the beans of {@link EnableSecrets}. It loads nothing: that happens when they are created. */
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
        List<Class<?>> live = List.of(enabled.getClassArray("live"));
        List<Class<?>> types = new ArrayList<>(List.of(enabled.getClassArray("value")));
        if (types.isEmpty()) {
            types.addAll(IndexedTypes.in(ClassUtils.getPackageName(annotated.getClassName()), classLoader));
        }
        types.removeAll(List.of(enabled.getClassArray("exclude")));
        live.stream().filter(type -> !types.contains(type)).forEach(types::add);
        SecretBeanDefinitions.register(types, live, registry);
    }
}
