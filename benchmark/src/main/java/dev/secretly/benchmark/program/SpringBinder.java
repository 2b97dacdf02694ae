package dev.secretly.benchmark.program;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.StandardEnvironment;

/** Reads with the binder of Spring Boot, without an application context. */
public final class SpringBinder {

    private SpringBinder() {}

    /** Binds a record. */
    public static void main(String[] arguments) {
        StandardEnvironment environment = new StandardEnvironment();
        new Binder(ConfigurationPropertySources.from(environment.getPropertySources()))
                .bind("trello", Texts.class)
                .get();
    }
}
