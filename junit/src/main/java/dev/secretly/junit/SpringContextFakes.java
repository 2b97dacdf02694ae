package dev.secretly.junit;

import dev.secretly.junit.internal.fake.Fakes;
import dev.secretly.runtime.Secrets;
import java.util.Map;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.MergedContextConfiguration;

/**
 * Adds a bean of type {@link Secrets} with fake values to a context. Tests with equal replacements share a context.
 *
 * @param replaced the values that the test class replaces, by key
 */
record SpringContextFakes(Map<String, String> replaced) implements ContextCustomizer {

    private static final String NAME = FakeSecrets.class.getName();

    SpringContextFakes {
        replaced = Map.copyOf(replaced);
    }

    @Override
    public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration configuration) {
        RootBeanDefinition secrets =
                new RootBeanDefinition(Secrets.class, () -> Fakes.ofProcess().secrets(replaced));
        secrets.setPrimary(true);
        ((BeanDefinitionRegistry) context.getBeanFactory()).registerBeanDefinition(NAME, secrets);
        context.addBeanFactoryPostProcessor(SpringContextFakes::makeOnlyPrimary);
    }

    /** The application may have such a bean, which may be primary, too. */
    private static void makeOnlyPrimary(ConfigurableListableBeanFactory beanFactory) {
        for (String name : beanFactory.getBeanNamesForType(Secrets.class, true, false)) {
            if (!name.equals(NAME) && beanFactory.containsBeanDefinition(name)) {
                beanFactory.getBeanDefinition(name).setPrimary(false);
            }
        }
    }
}
