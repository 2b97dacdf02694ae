package dev.secretly.spring.internal.registration;

import dev.secretly.runtime.support.TypeInjector;
import dev.secretly.spring.internal.loading.LoaderLookup;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.PropertyValues;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.BeanFactoryAware;
import org.springframework.beans.factory.config.InstantiationAwareBeanPostProcessor;
import org.springframework.util.ClassUtils;

/** Fills the fields with {@code @Secret} of components, when Spring fills those with {@code @Autowired} and {@code @Value}. */
public final class SecretFieldInjector implements InstantiationAwareBeanPostProcessor, BeanFactoryAware {

    private final Map<Class<?>, Optional<TypeInjector<Object>>> injectors = new ConcurrentHashMap<>();
    private BeanFactory beanFactory;

    /** Called by Spring. */
    @SuppressWarnings("NullAway.Init") // Spring sets the factory before it calls another method.
    public SecretFieldInjector() {}

    @Override
    public void setBeanFactory(BeanFactory beanFactory) {
        this.beanFactory = beanFactory;
    }

    @Override
    public PropertyValues postProcessProperties(PropertyValues values, Object bean, String name) {
        injectors
                .computeIfAbsent(ClassUtils.getUserClass(bean), SecretFieldInjector::injector)
                .ifPresent(injector -> beanFactory.getBean(SecretBeans.class).inject(injector, bean));
        return values;
    }

    /** The injector of the nearest class that has one. It fills the fields of its superclasses, too. */
    private static Optional<TypeInjector<Object>> injector(Class<?> type) {
        for (Class<?> one = type; one != null && one != Object.class; one = one.getSuperclass()) {
            Optional<TypeInjector<Object>> injector = LoaderLookup.injector(one);
            if (injector.isPresent()) {
                return injector;
            }
        }
        return Optional.empty();
    }
}
