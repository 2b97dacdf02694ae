package dev.secretly.spring.components;

import dev.secretly.spring.EnableSecrets;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Applications without components. */
public final class Others {

    private Others() {}

    /** Needs a part of a record. */
    @Configuration(proxyBeanMethods = false)
    @EnableSecrets
    public static class WithPart {

        WithPart(Shop.Till till, Environment environment) {}
    }

    /** Leaves out a type that other packages cannot name. */
    @Configuration(proxyBeanMethods = false)
    @EnableSecrets(excludeName = "dev.secretly.spring.components.Shop")
    public static class WithoutShop {}
}
