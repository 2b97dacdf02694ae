package dev.secretly.spring.internal.registration;

import dev.secretly.runtime.Live;
import dev.secretly.runtime.Secrets;
import dev.secretly.spring.internal.loading.LoadedSecrets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.config.ConstructorArgumentValues.ValueHolder;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.core.ResolvableType;
import org.springframework.util.ClassUtils;

/**
 * The bean that loads all types, once it is created. The beans of the types are what its methods return. The types are those
 * of bean definitions that name it, so that a bean which a test replaces is not loaded.
 */
public final class SecretBeans {

    private static final String NAME = SecretBeans.class.getName();
    private static final String INSTANCE = "instance";
    private static final String LIVE = "live";

    private final LoadedSecrets loaded;

    /** Not the sources themselves, which keep all that they have read. */
    private final ObjectProvider<Secrets> secrets;

    /**
     * Called by Spring.
     *
     * @param beanFactory has the bean definitions
     * @param secrets the sources that the application chooses; the standard ones if it has no such bean
     * @throws Exception if any of the types cannot be loaded
     */
    public SecretBeans(ConfigurableListableBeanFactory beanFactory, ObjectProvider<Secrets> secrets) throws Exception {
        this.secrets = secrets;
        loaded = LoadedSecrets.load(types(beanFactory), secrets.getIfAvailable(Secrets::standard));
    }

    /** Adds the definitions for some types, unless they exist. */
    public static void register(List<Class<?>> types, List<Class<?>> live, BeanDefinitionRegistry registry) {
        RootBeanDefinition loader = new RootBeanDefinition(SecretBeans.class);
        loader.setRole(BeanDefinition.ROLE_INFRASTRUCTURE);
        // A program that lacks a secret stops when it starts, even if its beans are lazy.
        loader.setLazyInit(false);
        register(NAME, loader, registry);
        if (ClassUtils.isPresent(CredentialSanitizer.ENDPOINTS, SecretBeans.class.getClassLoader())) {
            register(CredentialSanitizer.class.getName(), CredentialSanitizer.definition(), registry);
        }
        for (Class<?> type : types) {
            register(type.getName(), definition(INSTANCE, type, ResolvableType.forClass(type)), registry);
        }
        for (Class<?> type : live) {
            RootBeanDefinition definition =
                    definition(LIVE, type, ResolvableType.forClassWithGenerics(Live.class, type));
            definition.setDestroyMethodName("close");
            register(type.getName() + "." + LIVE, definition, registry);
        }
    }

    private static void register(String name, RootBeanDefinition definition, BeanDefinitionRegistry registry) {
        if (!registry.containsBeanDefinition(name)) {
            registry.registerBeanDefinition(name, definition);
        }
    }

    private static RootBeanDefinition definition(String method, Class<?> type, ResolvableType ofBean) {
        RootBeanDefinition definition = new RootBeanDefinition();
        definition.setFactoryBeanName(NAME);
        definition.setFactoryMethodName(method);
        definition.getConstructorArgumentValues().addIndexedArgumentValue(0, type);
        definition.setTargetType(ofBean);
        return definition;
    }

    private static List<Class<?>> types(ConfigurableListableBeanFactory beanFactory) {
        List<Class<?>> types = new ArrayList<>();
        for (String name : beanFactory.getBeanDefinitionNames()) {
            BeanDefinition definition = beanFactory.getBeanDefinition(name);
            if (NAME.equals(definition.getFactoryBeanName())) {
                Class<?> type = type(definition);
                if (!types.contains(type)) {
                    types.add(type);
                }
            }
        }
        return types;
    }

    private static Class<?> type(BeanDefinition definition) {
        ValueHolder type = definition.getConstructorArgumentValues().getArgumentValue(0, Class.class);
        return (Class<?>) Objects.requireNonNull(Objects.requireNonNull(type).getValue());
    }

    /**
     * Called by Spring for the bean of a type.
     *
     * @param type the type
     * @return its instance
     */
    public Object instance(Class<?> type) {
        return loaded.instance(type);
    }

    /**
     * Called by Spring for the bean that follows the secrets of a type.
     *
     * @param type the type
     * @return a new bean
     */
    public Live<?> live(Class<?> type) {
        return loaded.live(type, secrets.getIfAvailable(Secrets::standard));
    }
}
