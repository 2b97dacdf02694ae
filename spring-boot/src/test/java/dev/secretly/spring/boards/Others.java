package dev.secretly.spring.boards;

import dev.secretly.spring.EnableSecrets;
import org.springframework.context.annotation.Configuration;

/** Applications that name their types. */
public final class Others {

    private Others() {}

    /** Makes each type that cannot be a bean one. */
    @Configuration(proxyBeanMethods = false)
    @EnableSecrets({Listener.class, String.class, Database.class})
    public static class Refused {}

    /** Makes one type follow its secrets. */
    @Configuration(proxyBeanMethods = false)
    @EnableSecrets(value = Database.Pool.class, live = Trello.class)
    public static class Following {}

    /** Names two types. */
    @Configuration(proxyBeanMethods = false)
    @EnableSecrets({Database.class, Database.Pool.class})
    public static class Pools {}
}
