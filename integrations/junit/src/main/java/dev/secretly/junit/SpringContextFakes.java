package dev.secretly.junit;

import dev.secretly.junit.internal.fake.Fakes;
import dev.secretly.junit.internal.guard.Guard;
import dev.secretly.runtime.Secrets;
import dev.secretly.runtime.internal.HoldsValues;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.DefaultSingletonBeanRegistry;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.MergedContextConfiguration;

/** Adds a bean of type {@link Secrets} with fake values to a context. Tests with equal replacements share a context. */
@HoldsValues
final class SpringContextFakes implements ContextCustomizer {

    private static final String NAME = FakeSecrets.class.getName();

    private final Map<String, String> replaced;

    /**
     * Creates the customizer.
     *
     * @param replaced the values that the test class replaces, by key
     */
    SpringContextFakes(Map<String, String> replaced) {
        this.replaced = Map.copyOf(replaced);
    }

    @Override
    public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration configuration) {
        RootBeanDefinition secrets =
                new RootBeanDefinition(Secrets.class, () -> Fakes.ofProcess().secrets(replaced));
        secrets.setPrimary(true);
        ((BeanDefinitionRegistry) context.getBeanFactory()).registerBeanDefinition(NAME, secrets);
        context.addBeanFactoryPostProcessor(SpringContextFakes::makeOnlyPrimary);
        // A context is kept for other classes, and may show the values as long as it exists. Beans are destroyed also
        // if it fails.
        Runnable end = Guard.ofProcess().searchFor(replaced);
        ((DefaultSingletonBeanRegistry) context.getBeanFactory()).registerDisposableBean(NAME + ".guard", end::run);
    }

    /** Makes the fakes the only primary bean, whatever the application declares. */
    private static void makeOnlyPrimary(ConfigurableListableBeanFactory beanFactory) {
        for (String name : beanFactory.getBeanNamesForType(Secrets.class, true, false)) {
            if (!name.equals(NAME) && beanFactory.containsBeanDefinition(name)) {
                beanFactory.getBeanDefinition(name).setPrimary(false);
            }
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SpringContextFakes fakes && replaced.equals(fakes.replaced);
    }

    @Override
    public int hashCode() {
        return replaced.hashCode();
    }

    // Spring prints it when a context cannot be loaded, so toString() is that of Object.
}
