package dev.secretly.spring.components;

import dev.secretly.Secret;
import dev.secretly.runtime.SecretString;
import dev.secretly.runtime.Secrets;
import dev.secretly.spring.EnableSecrets;
import dev.secretly.spring.internal.registration.ComponentAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Applications without components. */
public final class Others {

    private Others() {}

    /** Needs a part of a record. */
    @Configuration(proxyBeanMethods = false)
    @EnableSecrets
    public static class WithPart {

        WithPart(Shop.Till till, Environment environment) {}
    }

    /** Has only a component that gets the secrets of its superclass. */
    @Configuration(proxyBeanMethods = false)
    @Import({ComponentAutoConfiguration.class, QuietSender.class})
    public static class WithInherited {}

    /** Makes a bean whose fields it fills itself. */
    @Configuration(proxyBeanMethods = false)
    @Import({ComponentAutoConfiguration.class, QuietSender.class})
    public static class WithOwnMailer {

        @Bean
        Mailer own(Environment environment) {
            Mailer mailer = new Mailer(environment);
            MailerSecrets.inject(mailer, Secrets.ofToml("mail = { from = 'own', password = 'own' }"));
            return mailer;
        }
    }

    /** Is subclassed by Spring, and so cannot be created by a loader. */
    @Configuration
    @Import(ComponentAutoConfiguration.class)
    public static class WithSecretParameter {

        WithSecretParameter(@Secret("signer.key") SecretString key) {}

        @Bean
        String text() {
            return "text";
        }
    }

    /** Has a component that is never needed. */
    @Configuration(proxyBeanMethods = false)
    @Import({ComponentAutoConfiguration.class, Untouched.class})
    public static class WithLazy {}

    /** Fails if it is created. */
    @Component
    @Lazy
    static class Untouched {

        Untouched(@Secret("counter.start") int start) {
            throw new IllegalStateException("created");
        }
    }

    /** Leaves out a type that other packages cannot name. */
    @Configuration(proxyBeanMethods = false)
    @EnableSecrets(excludeName = "dev.secretly.spring.components.Shop")
    public static class WithoutShop {}
}
