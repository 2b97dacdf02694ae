package dev.secretly.spring;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Import;

/**
 * Makes types with {@code @Secret} beans of the application, on any {@code @Configuration} class:
 *
 * <pre>{@code
 * @SpringBootApplication
 * @EnableSecrets
 * class Application {}
 * }</pre>
 *
 * <p>All of them are loaded together by their generated loaders when the application creates its beans. If anything is missing or malformed, the
 * application stops with one message. They are loaded from the bean of type {@link dev.secretly.runtime.Secrets} if the application has
 * one, else from the standard sources.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@Import(SecretsRegistrar.class)
public @interface EnableSecrets {

    /**
     * The types that become beans. By default these are all types with a loader in the package of the annotated class and in
     * the packages below it, except those that are components of Spring.
     *
     * @return the types
     */
    Class<?>[] value() default {};

    /**
     * The types that do not become beans.
     *
     * @return the types
     */
    Class<?>[] exclude() default {};

    /**
     * The types that do not become beans, by their full names, as {@link Class#getName()} returns them: for types that are not public.
     *
     * @return the names
     */
    String[] excludeName() default {};

    /**
     * The types that also become beans of type {@link dev.secretly.runtime.rotation.Live}, which follow changed secrets. The bean of the type
     * itself keeps the secrets of the start.
     *
     * @return the types
     */
    Class<?>[] live() default {};
}
