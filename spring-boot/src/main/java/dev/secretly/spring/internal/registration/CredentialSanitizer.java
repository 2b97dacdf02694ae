package dev.secretly.spring.internal.registration;

import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.boot.actuate.endpoint.SanitizingFunction;

/**
 * Hides credentials in the endpoints {@code env} and {@code configprops} also if the application shows values there: a connection
 * pool that got its password from a secret is one of the beans that {@code configprops} shows.
 */
public final class CredentialSanitizer {

    /** The class that the endpoints ask for; without it there is nothing to hide. */
    static final String ENDPOINTS = "org.springframework.boot.actuate.endpoint.SanitizingFunction";

    private CredentialSanitizer() {}

    /** The definition of the bean. */
    static RootBeanDefinition definition() {
        RootBeanDefinition definition = new RootBeanDefinition(CredentialSanitizer.class);
        definition.setFactoryMethodName("create");
        definition.setRole(BeanDefinition.ROLE_INFRASTRUCTURE);
        return definition;
    }

    /**
     * Called by Spring.
     *
     * @return hides values whose names end with {@code password}, {@code secret}, {@code key} or {@code token}, or contain
     *     {@code credentials}
     */
    public static SanitizingFunction create() {
        return SanitizingFunction.sanitizeValue().ifLikelyCredential();
    }
}
