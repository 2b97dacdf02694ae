package dev.secretly.spring.components;

import dev.secretly.spring.internal.registration.ComponentAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Lazy;

/** An application with components that have secrets. */
@Configuration(proxyBeanMethods = false)
@ComponentScan(
        excludeFilters = {
            @Filter(type = FilterType.ANNOTATION, classes = Configuration.class),
            @Filter(type = FilterType.ANNOTATION, classes = Lazy.class)
        })
@Import(ComponentAutoConfiguration.class)
public class Application {

    /** Describes a mailer that has all its secrets. */
    public static String description(Object mailer) {
        Mailer known = (Mailer) mailer;
        return known.from + " " + known.password.reveal() + " " + (known.environment != null);
    }

    /** Describes a signer that has its secret and its bean. */
    public static String ofSigner(Object signer) {
        return ((Signer) signer).key + " " + (((Signer) signer).environment != null);
    }
}
