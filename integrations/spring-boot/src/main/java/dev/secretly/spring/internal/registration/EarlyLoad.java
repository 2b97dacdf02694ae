package dev.secretly.spring.internal.registration;

import dev.secretly.runtime.Secrets;
import dev.secretly.spring.internal.failure.UnloadedSecretsException;
import java.util.Arrays;
import org.springframework.beans.BeansException;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.aot.AbstractAotProcessor;

/**
 * Loads all secrets before the web server and other beans are created, so that their logs do not repeat the report. A bean that says where to
 * look has to wait for the beans that it may need, and is created with them. While an application is built ahead of time, nothing is loaded.
 */
final class EarlyLoad {

    private EarlyLoad() {}

    /** Loads the secrets of an application, if it has any and they can be loaded now. */
    static void of(ConfigurableListableBeanFactory beanFactory) {
        boolean hasSecrets = beanFactory.getBeanNamesForType(SecretBeans.class, true, false).length > 0;
        boolean hasOwnSources = Arrays.stream(beanFactory.getBeanNamesForType(Secrets.class, true, false))
                .anyMatch(name -> isOfBeanMethod(name, beanFactory));
        if (hasSecrets && !hasOwnSources && !Boolean.getBoolean(AbstractAotProcessor.AOT_PROCESSING)) {
            try {
                beanFactory.getBean(SecretBeans.class);
            } catch (BeansException failed) {
                throw new UnloadedSecretsException(failed);
            }
        }
    }

    private static boolean isOfBeanMethod(String name, ConfigurableListableBeanFactory beanFactory) {
        return beanFactory.containsBeanDefinition(name)
                && beanFactory.getBeanDefinition(name).getFactoryMethodName() != null;
    }
}
