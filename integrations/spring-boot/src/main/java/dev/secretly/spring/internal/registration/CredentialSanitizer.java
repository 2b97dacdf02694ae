package dev.secretly.spring.internal.registration;

import dev.secretly.runtime.support.RuntimeAccess;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.boot.actuate.endpoint.SanitizingFunction;
import org.springframework.util.function.SingletonSupplier;

/**
 * Hides values in the endpoints {@code env} and {@code configprops} even if the application shows values there: the environment variables
 * of secrets, and credentials in other properties, such as the password that a connection pool got from a secret.
 */
public final class CredentialSanitizer {

    /** The class that the endpoints ask for; without it there is nothing to hide. */
    static final String SANITIZING_FUNCTION = "org.springframework.boot.actuate.endpoint.SanitizingFunction";

    /** The variable that holds the text of a whole file. */
    private static final String WHOLE_FILE = RuntimeAccess.TOML_VARIABLE;

    private CredentialSanitizer() {}

    /** The definition of the bean. */
    static RootBeanDefinition definition() {
        RootBeanDefinition definition = new RootBeanDefinition(CredentialSanitizer.class);
        definition.setFactoryMethodName("create");
        definition.setRole(BeanDefinition.ROLE_INFRASTRUCTURE);
        definition.setLazyInit(true);
        return definition;
    }

    /**
     * Called by Spring.
     *
     * @return hides variables of secrets, and values whose names end with {@code password}, {@code secret}, {@code key} or {@code token},
     *     or contain {@code credentials}
     */
    public static SanitizingFunction create() {
        Supplier<Set<String>> variables =
                SingletonSupplier.of(() -> new IndexResources(CredentialSanitizer.class.getClassLoader()).variables());
        return SanitizingFunction.sanitizeValue()
                .ifLikelyCredential()
                .ifKeyMatches(key -> key.equals(WHOLE_FILE) || variables.get().contains(key));
    }
}
