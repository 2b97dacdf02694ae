package dev.secretly.spring.internal.registration;

import dev.secretly.runtime.Secrets;
import dev.secretly.runtime.rotation.Live;
import dev.secretly.runtime.support.TypeInjector;
import dev.secretly.spring.internal.failure.SeveralSourcesException;
import dev.secretly.spring.internal.loading.LoadedSecrets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.NoUniqueBeanDefinitionException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;

/** Loads all types when it is created. Its methods return the beans. */
public final class SecretBeans implements SmartInitializingSingleton {

    private final LoadedSecrets loaded;

    /** A provider, since a {@code Secrets} keeps everything that it has read. */
    private final ObjectProvider<Secrets> secrets;

    /** What was read at the start, from which the components of the start get their secrets; null after it. */
    private volatile @Nullable Secrets ofStart;

    /**
     * Called by Spring.
     *
     * @param beanFactory has the bean definitions
     * @param secrets the sources that the application chooses; the standard ones if it has no such bean
     */
    public SecretBeans(ConfigurableListableBeanFactory beanFactory, ObjectProvider<Secrets> secrets) {
        this.secrets = secrets;
        Secrets sources = sources();
        ofStart = sources;
        loaded = LoadedSecrets.load(types(beanFactory), ComponentDefinitions.components(beanFactory), sources);
    }

    /** The types to load: those for which the application defines no bean. */
    private static List<Class<?>> types(ConfigurableListableBeanFactory beanFactory) {
        List<Class<?>> types = new ArrayList<>();
        for (String name : beanFactory.getBeanDefinitionNames()) {
            Class<?> type = SecretBeanDefinitions.type(beanFactory.getBeanDefinition(name));
            if (type != null && !types.contains(type) && !isReplaced(name, type, beanFactory)) {
                types.add(type);
            }
        }
        return types;
    }

    /** A test replaces a bean with a singleton of its name; an application adds one of its type. */
    private static boolean isReplaced(String name, Class<?> type, ConfigurableListableBeanFactory beanFactory) {
        if (beanFactory.containsSingleton(name)) {
            return true;
        }
        for (String other : beanFactory.getBeanNamesForType(type, true, false)) {
            if (!beanFactory.containsBeanDefinition(other)
                    || SecretBeanDefinitions.type(beanFactory.getBeanDefinition(other)) == null) {
                return true;
            }
        }
        return false;
    }

    /**
     * Called by Spring for the bean of a type.
     *
     * @param type the type
     * @return its instance
     */
    public Object instance(Class<?> type) {
        return loaded.instance(type, sources());
    }

    /**
     * Called for a component whose constructor takes secrets.
     *
     * @param type the type
     * @return a new instance
     */
    Object component(Class<?> type) {
        return LoadedSecrets.component(type, sources());
    }

    /**
     * Called for a component that has fields for secrets.
     *
     * @param injector fills them
     * @param component the component
     */
    void inject(TypeInjector<Object> injector, Object component) {
        injector.inject(component, sources());
    }

    /**
     * Called by Spring for the bean that follows the secrets of a type.
     *
     * @param type the type
     * @return a new bean
     */
    public Live<?> live(Class<?> type) {
        return LoadedSecrets.live(type, sources());
    }

    @Override
    public void afterSingletonsInstantiated() {
        ofStart = null;
    }

    private Secrets sources() {
        Secrets read = ofStart;
        if (read != null) {
            return read;
        }
        try {
            return secrets.getIfAvailable(Secrets::standard);
        } catch (NoUniqueBeanDefinitionException several) {
            throw new SeveralSourcesException(several.getBeanNamesFound());
        }
    }
}
