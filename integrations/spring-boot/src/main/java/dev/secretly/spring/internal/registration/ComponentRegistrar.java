package dev.secretly.spring.internal.registration;

import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.context.annotation.ImportBeanDefinitionRegistrar;
import org.springframework.core.type.AnnotationMetadata;

/** Adds what gives secrets to components, also without {@link dev.secretly.spring.EnableSecrets}. */
final class ComponentRegistrar implements ImportBeanDefinitionRegistrar {

    @Override
    public void registerBeanDefinitions(AnnotationMetadata annotated, BeanDefinitionRegistry registry) {
        ComponentDefinitions.register(registry);
    }
}
