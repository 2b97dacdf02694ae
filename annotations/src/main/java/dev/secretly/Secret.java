package dev.secretly;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks what is a secret and names its key.
 *
 * <p>On a record it makes every component a secret of one TOML table:
 *
 * <pre>{@code
 * @Secret("trello")
 * record Trello(SecretString apiKey, SecretString apiSecret, SecretString oauthToken) {}
 * }</pre>
 *
 * <p>reads {@code trello.api_key}, {@code trello.api_secret} and {@code trello.oauth_token}. On the components of a
 * record that does not carry it, each names its whole key, and then every component has to:
 *
 * <pre>{@code
 * record Billing(@Secret("stripe.secret_key") SecretString stripe, @Secret("billing.webhook") Optional<String> webhook) {}
 * }</pre>
 *
 * <p>While the program compiles, a class {@code TrelloSecrets} with the methods {@code load()} and
 * {@code load(Secrets)} is written beside the annotated type. The annotation is not there at run time.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.RECORD_COMPONENT, ElementType.FIELD, ElementType.PARAMETER})
public @interface Secret {

    /**
     * A dotted TOML key, with quoted parts as in TOML 1.0 ({@code site."example.com".token}).
     *
     * <p>On a type it names the table, and the empty text is the root table. Inside such a type a key is relative to that
     * table; the empty text stands for the name of the component in snake_case ({@code apiKey} is {@code api_key}).
     *
     * @return the key; empty by default
     */
    String value() default "";

    /**
     * The environment variable to read when no file has the key, in place of the derived one. Without it
     * {@code trello.api_key} is looked for as {@code TRELLO_API_KEY}. Not allowed on a type.
     *
     * @return a name of the shape {@code [A-Za-z_][A-Za-z0-9_]*}; empty for the derived name
     */
    String env() default "";

    /**
     * The text to use when the secret is nowhere. Not allowed on a type, on an {@code Optional} and on what holds a
     * credential, since credentials are never written into code.
     *
     * @return one text, or none for no default. It is an array so that no text has to mean "no default".
     */
    String[] defaultValue() default {};
}
