package dev.secretly.spring.internal.registration;

import dev.secretly.runtime.Secrets;
import dev.secretly.spring.internal.failure.UnloadedSecretsException;
import dev.secretly.spring.internal.loading.LoaderLookup;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeansException;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.AbstractBeanDefinition;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.context.aot.AbstractAotProcessor;
import org.springframework.util.ClassUtils;

/**
 * Finds the components of the application that have {@code @Secret} on a parameter of their constructor or on fields. Of the former, the
 * generated loader creates the instances; of the latter, {@link SecretFieldInjector} fills the fields.
 */
public final class ComponentDefinitions implements BeanFactoryPostProcessor {

    private static final String LOADED = ComponentDefinitions.class.getName() + ".loaded";
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
    }

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beanFactory) {
        Set<String> indexed = new IndexResources(classLoader(beanFactory)).types();
        boolean isAny = false;
        for (String name : beanFactory.getBeanDefinitionNames()) {
            if (beanFactory.getBeanDefinition(name) instanceof AbstractBeanDefinition definition) {
                Class<?> type = type(definition, indexed, classLoader(beanFactory));
                isAny |= type != null && mark(definition, type, beanFactory);
            }
        }
        if (isAny && beanFactory instanceof BeanDefinitionRegistry registry) {
            SecretBeanDefinitions.registerSecretBeans(registry);
        }
        loadEarly(beanFactory);
    }

    /**
     * Loads all secrets before the web server and other beans are created, so that their logs do not repeat the report. A bean that says
     * where to look has to wait for the beans that it may need, and is created with them. While the application is built ahead of time,
     * nothing is loaded.
     */
    private static void loadEarly(ConfigurableListableBeanFactory beanFactory) {
        boolean isLoaded = beanFactory.getBeanNamesForType(SecretBeans.class, true, false).length > 0;
        boolean hasSources = Arrays.stream(beanFactory.getBeanNamesForType(Secrets.class, true, false))
                .anyMatch(name -> beanFactory.containsBeanDefinition(name)
                        && beanFactory.getBeanDefinition(name).getFactoryMethodName() != null);
        if (isLoaded && !hasSources && !Boolean.getBoolean(AbstractAotProcessor.AOT_PROCESSING)) {
            try {
                beanFactory.getBean(SecretBeans.class);
            } catch (BeansException failed) {
                throw new UnloadedSecretsException(failed);
            }
        }
    }

    /** The type of a bean that Spring creates by its constructor, if it has a loader. */
    private static @Nullable Class<?> type(
            AbstractBeanDefinition definition, Set<String> indexed, @Nullable ClassLoader classLoader) {
        String name = definition.getBeanClassName();
        if (name == null || definition.getFactoryMethodName() != null) {
            return null;
        }
        int proxy = name.indexOf(ClassUtils.CGLIB_CLASS_SEPARATOR);
        String declared = proxy < 0 ? name : name.substring(0, proxy);
        return indexed.contains(declared) ? ClassUtils.resolveClassName(declared, classLoader) : null;
    }

    private static boolean mark(
            AbstractBeanDefinition definition, Class<?> type, ConfigurableListableBeanFactory beanFactory) {
        if (LoaderLookup.injector(type).isPresent()) {
            definition.setAttribute(INJECTED, type);
            return true;
        }
        // Spring creates a subclass of a configuration class, which a loader cannot.
        boolean isSubclassed = String.valueOf(definition.getBeanClassName()).contains(ClassUtils.CGLIB_CLASS_SEPARATOR);
        boolean isSupplied = definition.getInstanceSupplier() != null;
        if (isSubclassed || isSupplied || !(LoaderLookup.of(type) instanceof LoaderLookup.Found)) {
            return false;
        }
        definition.setAttribute(LOADED, type);
        definition.setInstanceSupplier(
                () -> beanFactory.getBean(SecretBeans.class).component(type));
        return true;
    }

    /** The types of components that loaders create. */
    static List<Class<?>> loaded(ConfigurableListableBeanFactory beanFactory) {
        return marked(LOADED, beanFactory);
    }

    /** The types of components that have fields to fill. */
    static List<Class<?>> injected(ConfigurableListableBeanFactory beanFactory) {
        return marked(INJECTED, beanFactory);
    }

    /** A test replaces a bean with a singleton of its name. */
    private static List<Class<?>> marked(String mark, ConfigurableListableBeanFactory beanFactory) {
        List<Class<?>> types = new ArrayList<>();
        for (String name : beanFactory.getBeanDefinitionNames()) {
            Object type = beanFactory.getBeanDefinition(name).getAttribute(mark);
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
