package dev.secretly.spring.internal.registration;

import dev.secretly.runtime.rotation.Live;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.ConstructorArgumentValues.ValueHolder;
import org.springframework.beans.factory.support.AbstractBeanDefinition;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.core.ResolvableType;
import org.springframework.util.ClassUtils;

/** The definitions of the beans: one for each type, and one for the bean that loads them all. */
public final class SecretBeanDefinitions {

    private static final String SECRET_BEANS = SecretBeans.class.getName();
    private static final String INSTANCE = "instance";
    private static final String LIVE = "live";

    private SecretBeanDefinitions() {}

    /** Adds the definitions for some types, unless there are definitions of the same names. */
    public static void register(
            Collection<Class<?>> types, Collection<Class<?>> live, BeanDefinitionRegistry registry) {
        registerSecretBeans(registry);
        ComponentDefinitions.register(registry);
        for (Class<?> type : types) {
            registerIfAbsent(type.getName(), definition(INSTANCE, type, ResolvableType.forClass(type)), registry);
        }
        for (Class<?> type : live) {
            RootBeanDefinition definition =
                    definition(LIVE, type, ResolvableType.forClassWithGenerics(Live.class, type));
            definition.setDestroyMethodName("close");
            registerIfAbsent(type.getName() + "." + LIVE, definition, registry);
        }
    }

    /** The type of a bean that is registered here for a type, as its instance or as a {@link Live}; null for another bean. */
    static @Nullable Class<?> type(BeanDefinition definition) {
        ValueHolder type = definition.getConstructorArgumentValues().getArgumentValue(0, Class.class);
        return SECRET_BEANS.equals(definition.getFactoryBeanName()) && type != null ? (Class<?>) type.getValue() : null;
    }

    /** Adds the bean that hides credentials, if the application has endpoints that could show them. */
    static void registerSanitizer(BeanDefinitionRegistry registry) {
        if (ClassUtils.isPresent(
                CredentialSanitizer.SANITIZING_FUNCTION, SecretBeanDefinitions.class.getClassLoader())) {
            registerIfAbsent(CredentialSanitizer.class.getName(), CredentialSanitizer.definition(), registry);
        }
    }

    /** Adds the bean that loads all types. */
    static void registerSecretBeans(BeanDefinitionRegistry registry) {
        registerIfAbsent(SECRET_BEANS, secretBeans(), registry);
    }

    private static RootBeanDefinition secretBeans() {
        RootBeanDefinition definition = new RootBeanDefinition(SecretBeans.class);
        definition.setRole(BeanDefinition.ROLE_INFRASTRUCTURE);
        // It may be created before Spring can find its constructor by itself.
        definition.setAutowireMode(AbstractBeanDefinition.AUTOWIRE_CONSTRUCTOR);
        // A program that lacks a secret stops when it starts, even if its beans are lazy.
        definition.setLazyInit(false);
        return definition;
    }

    private static RootBeanDefinition definition(String method, Class<?> type, ResolvableType ofBean) {
        RootBeanDefinition definition = new RootBeanDefinition();
        definition.setFactoryBeanName(SECRET_BEANS);
        definition.setFactoryMethodName(method);
        definition.getConstructorArgumentValues().addIndexedArgumentValue(0, type);
        definition.setTargetType(ofBean);
        // A bean of the application takes precedence, and then this one is never created.
        definition.setFallback(true);
        definition.setLazyInit(true);
        return definition;
    }

    static void registerIfAbsent(String name, RootBeanDefinition definition, BeanDefinitionRegistry registry) {
        if (!registry.containsBeanDefinition(name)) {
            registry.registerBeanDefinition(name, definition);
        }
    }
}
