package dev.secretly.spring.internal.registration;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Gives secrets to the components of every application that Spring Boot configures. */
@Configuration(proxyBeanMethods = false)
@Import(ComponentRegistrar.class)
public class ComponentAutoConfiguration {

    /** Called by Spring. */
    public ComponentAutoConfiguration() {}
}
