package dev.secretly.spring.boards;

import dev.secretly.runtime.SecretString;
import dev.secretly.runtime.rotation.Live;
import dev.secretly.spring.EnableSecrets;
import java.net.URI;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Applications that name their types. */
public final class Others {

    private Others() {}

    /** Names types that cannot be beans. */
    @Configuration(proxyBeanMethods = false)
    @EnableSecrets({Listener.class, String.class, Database.class})
    public static class Refused {}

    /** Makes one type follow its secrets. */
    @Configuration(proxyBeanMethods = false)
    @EnableSecrets(value = Database.Pool.class, live = Trello.class)
    public static class Following {}

    /** Has a bean of one of its types. */
    @Configuration(proxyBeanMethods = false)
    @EnableSecrets({Database.class, Database.Pool.class})
    public static class WithOwnBean {

        @Bean
        Database own() {
            return new Database("own", 1, SecretString.of("none"));
        }
    }

    /** Leaves a type out. */
    @Configuration(proxyBeanMethods = false)
    @EnableSecrets(exclude = Database.class)
    public static class Excluding {}

    /** Has a class that shows a secret in an exception. */
    @Configuration(proxyBeanMethods = false)
    @EnableSecrets({Database.Pool.class, dev.secretly.spring.throwing.Throwing.class})
    public static class Throwing {}

    /** Needs a type that it does not name. */
    @Configuration(proxyBeanMethods = false)
    @EnableSecrets(Database.class)
    public static class Forgetting {

        Forgetting(Database database, Live<Database> live) {}
    }

    /** Needs a bean that has nothing to do with secrets. */
    @Configuration(proxyBeanMethods = false)
    @EnableSecrets(Database.class)
    public static class NeedingOther {

        NeedingOther(URI address) {}
    }
}
