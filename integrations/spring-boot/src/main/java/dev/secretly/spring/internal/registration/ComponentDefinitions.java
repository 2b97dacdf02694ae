package dev.secretly.spring.internal.registration;

import dev.secretly.spring.internal.loading.LoaderLookup;
import java.lang.reflect.Constructor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.AbstractBeanDefinition;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.util.ClassUtils;

/**
 * Finds the components of the application that have {@code @Secret} on a parameter of their constructor or on fields. Of the former, the
 * generated loader creates the instances; of the latter, {@link SecretFieldInjector} fills the fields. Beans of {@code @Bean} methods are
 * the application's own affair.
 */
public final class ComponentDefinitions implements BeanFactoryPostProcessor {

    private static final String COMPONENT = ComponentDefinitions.class.getName() + ".component";
    private static final String INJECTED = ComponentDefinitions.class.getName() + ".injected";

    /** Called by Spring. */
    public ComponentDefinitions() {}

    /** Adds the beans that look for components. */
    static void register(BeanDefinitionRegistry registry) {
        for (Class<?> type : List.of(ComponentDefinitions.class, SecretFieldInjector.class)) {
            RootBeanDefinition definition = new RootBeanDefinition(type);
            definition.setRole(BeanDefinition.ROLE_INFRASTRUCTURE);
            SecretBeanDefinitions.registerIfAbsent(type.getName(), definition, registry);
        }
        SecretBeanDefinitions.registerSanitizer(registry);
    }

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beanFactory) {
        ClassLoader classLoader = classLoader(beanFactory);
        Set<String> indexed = new IndexResources(classLoader).types();
        if (!indexed.isEmpty()) {
            for (String name : beanFactory.getBeanDefinitionNames()) {
                if (beanFactory.getBeanDefinition(name) instanceof AbstractBeanDefinition definition) {
                    mark(definition, typeWithLoader(definition, indexed, classLoader), beanFactory);
                }
            }
        }
        if (!components(beanFactory).isEmpty() && beanFactory instanceof BeanDefinitionRegistry registry) {
            SecretBeanDefinitions.registerSecretBeans(registry);
        }
        EarlyLoad.of(beanFactory);
    }

    /** The type of a bean that Spring creates by its constructor, or a superclass of it, if that has a loader. */
    private static @Nullable Class<?> typeWithLoader(
            AbstractBeanDefinition definition, Set<String> indexed, ClassLoader classLoader) {
        String name = definition.getBeanClassName();
        if (name == null || definition.getFactoryMethodName() != null) {
            return null;
        }
        int proxy = name.indexOf(ClassUtils.CGLIB_CLASS_SEPARATOR);
        try {
            Class<?> type = Class.forName(proxy < 0 ? name : name.substring(0, proxy), false, classLoader);
            while (type != null && !indexed.contains(type.getName())) {
                type = type.getSuperclass();
            }
            return type;
        } catch (ClassNotFoundException | LinkageError unusable) {
            return null;
        }
    }

    private static void mark(
            AbstractBeanDefinition definition, @Nullable Class<?> type, ConfigurableListableBeanFactory beanFactory) {
        if (type == null) {
            return;
        }
        if (LoaderLookup.injector(type).isPresent()) {
            definition.setAttribute(INJECTED, type);
            definition.setAttribute(COMPONENT, type);
        } else if (type.getName().equals(definition.getBeanClassName()) && isCreatedByLoader(definition, type)) {
            definition.setAttribute(COMPONENT, type);
            definition.setInstanceSupplier(
                    () -> beanFactory.getBean(SecretBeans.class).component(type));
        }
    }

    /** Whether nothing else says how to create the instances. */
    private static boolean isCreatedByLoader(AbstractBeanDefinition definition, Class<?> type) {
        Constructor<?>[] constructors = type.getDeclaredConstructors();
        boolean isChosen = constructors.length > 1
                && Arrays.stream(constructors).anyMatch(one -> one.isAnnotationPresent(Autowired.class));
        return !isChosen
                && definition.getInstanceSupplier() == null
                && !definition.hasConstructorArgumentValues()
                && LoaderLookup.of(type) instanceof LoaderLookup.Found;
    }

    /** The type that has the fields to fill in a bean; null if it has none. */
    static @Nullable Class<?> injected(String bean, ConfigurableListableBeanFactory beanFactory) {
        return beanFactory.containsBeanDefinition(bean)
                ? (Class<?>) beanFactory.getBeanDefinition(bean).getAttribute(INJECTED)
                : null;
    }

    /** The types of all components that were found, except those that a test has replaced with a singleton of their name. */
    static List<Class<?>> components(ConfigurableListableBeanFactory beanFactory) {
        List<Class<?>> types = new ArrayList<>();
        for (String name : beanFactory.getBeanDefinitionNames()) {
            Object type = beanFactory.getBeanDefinition(name).getAttribute(COMPONENT);
            if (type instanceof Class<?> found && !types.contains(found) && !beanFactory.containsSingleton(name)) {
                types.add(found);
            }
        }
        return types;
    }

    private static ClassLoader classLoader(ConfigurableListableBeanFactory beanFactory) {
        ClassLoader ofBeans = beanFactory.getBeanClassLoader();
        return ofBeans == null ? ComponentDefinitions.class.getClassLoader() : ofBeans;
    }
}
