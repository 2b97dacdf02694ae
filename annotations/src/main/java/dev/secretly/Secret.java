package dev.secretly;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a secret, or a record of secrets, and names its key.
 *
 * <p>On a record, it makes every component a secret in one TOML table:
 *
 * <pre>{@code
 * @Secret("trello")
 * record Trello(SecretString apiKey, SecretString apiSecret, SecretString oauthToken) {}
 * }</pre>
 *
 * <p>reads {@code trello.api_key}, {@code trello.api_secret} and {@code trello.oauth_token}. In a record without the
 * annotation, every component needs its own, with the whole key:
 *
 * <pre>{@code
 * record Billing(
 *         @Secret("stripe.secret_key") SecretString stripe,
 *         @Secret("billing.webhook") Optional<String> webhook) {}
 * }</pre>
 *
 * <p>A secret can be a {@code SecretString}, {@code String}, {@code char[]}, {@code byte[]} (Base64), {@code boolean}, {@code Boolean},
 * {@code int}, {@code Integer}, {@code long}, {@code Long}, {@code double}, {@code Double}, {@code BigInteger}, {@code BigDecimal},
 * {@code URI}, {@code Path}, {@code UUID}, {@code InetSocketAddress}, {@code Duration}, {@code LocalDate}, {@code LocalTime},
 * {@code LocalDateTime}, {@code OffsetDateTime}, {@code Instant}, {@code PrivateKey}, {@code PublicKey}, {@code KeyPair},
 * {@code X509Certificate}, {@code KeyStore}, {@code SecretJson}, an enum, a class with a public factory method ({@code of},
 * {@code valueOf}, {@code parse}, {@code fromString}) or constructor that takes a string, or a record of secrets; a {@code List} or
 * {@code Set} of these; a {@code Map} from {@code String} to these; or an {@code Optional} of any of them.
 *
 * <p>At compile time, the processor generates a class {@code TrelloSecrets} with the methods {@code load()} and
 * {@code load(Secrets)} in the package of the annotated type. The annotation is not available at run time.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.RECORD_COMPONENT, ElementType.FIELD, ElementType.PARAMETER})
public @interface Secret {

    /**
     * A dotted TOML key, with quoted parts as in TOML 1.0 ({@code site."example.com".token}).
     *
     * <p>On a type, it names the table; the empty string is the root table. Inside such a type, a key is relative to
     * that table; the empty string means the name of the component in snake_case ({@code apiKey} is {@code api_key}).
     *
     * @return the key; empty by default
     */
    String value() default "";

    /**
     * The environment variable to read when no file has the key, instead of the derived one. By default, the variable
     * of {@code trello.api_key} is {@code TRELLO_API_KEY}. Not allowed on a type.
     *
     * @return a name that matches {@code [A-Za-z_][A-Za-z0-9_]*}; empty for the derived name
     */
    String env() default "";

    /**
     * The key of the password that a {@code PrivateKey}, {@code KeyPair} or {@code KeyStore} is encrypted with. A string with this key must be
     * declared in the same type. It is relative like {@link #value()}. By default, the password of a component {@code key} is the component
     * {@code keyPassword}, if there is one.
     *
     * @return the key; empty by default
     */
    String password() default "";

    /**
     * The value to use when no source has the secret. Not allowed on a type, on an {@code Optional}, or on anything
     * that holds a credential, since credentials are never written into code.
     *
     * @return one string, or none for no default. It is an array so that no string has to mean "no default".
     */
    String[] defaultValue() default {};
}
