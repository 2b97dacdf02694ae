package dev.secretly.spring.internal.registration;

import dev.secretly.runtime.support.TypeInjector;
import dev.secretly.spring.internal.loading.LoaderLookup;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.PropertyValues;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.BeanFactoryAware;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.config.InstantiationAwareBeanPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.PriorityOrdered;

/** Fills the fields with {@code @Secret} of components, when Spring fills those with {@code @Autowired} and {@code @Value}. */
public final class SecretFieldInjector
        implements InstantiationAwareBeanPostProcessor, BeanFactoryAware, PriorityOrdered {

    private final Map<Class<?>, Optional<TypeInjector<Object>>> injectors = new ConcurrentHashMap<>();
    private ConfigurableListableBeanFactory beanFactory;

    /** Called by Spring. */
    @SuppressWarnings("NullAway.Init") // Spring sets the factory before it calls another method.
    public SecretFieldInjector() {}

    @Override
    public void setBeanFactory(BeanFactory beanFactory) {
        this.beanFactory = (ConfigurableListableBeanFactory) beanFactory;
    }

    /** After the one that fills fields with {@code @Autowired}, and before those that are not this urgent, which may need components. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE - 1;
    }

    @Override
    public PropertyValues postProcessProperties(PropertyValues values, Object bean, String name) {
        Class<?> type = ComponentDefinitions.injected(name, beanFactory);
        if (type != null) {
            injectors
                    .computeIfAbsent(type, LoaderLookup::injector)
                    .ifPresent(
                            injector -> beanFactory.getBean(SecretBeans.class).inject(injector, bean));
        }
        return values;
    }
}
