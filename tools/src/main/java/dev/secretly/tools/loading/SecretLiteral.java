package dev.secretly.tools.loading;

import dev.secretly.runtime.Secrets;
import dev.secretly.runtime.SecretsException;
import dev.secretly.runtime.internal.wording.Words;
import dev.secretly.schema.type.SecretSchema;
import dev.secretly.schema.type.TypeSchema;
import dev.secretly.schema.type.ValueLiteral;
import dev.secretly.schema.type.ValueSchema;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes the value of a secret as TOML of the right type. */
public final class SecretLiteral {

    private SecretLiteral() {}

    /** The value as TOML; empty if it is not one that the secret accepts. */
    public static Optional<String> of(SecretSchema secret, String value) {
        if (!secret.value().acceptsText()) {
            return Optional.empty();
        }
        String literal = ValueLiteral.of(secret.value(), value);
        return isAccepted(secret, literal) ? Optional.of(literal) : Optional.empty();
    }

    /** What the secret accepts, with its article. */
    public static String wanted(SecretSchema secret) {
        return secret.value() instanceof ValueSchema.Items items && items.acceptsText()
                ? Words.listOf(items.item().kind(), items.item().noun())
                : secret.value().noun();
    }

    /** Loads the value as the program would. */
    private static boolean isAccepted(SecretSchema secret, String literal) {
        try {
            ProgramLoad.run(
                    List.of(new TypeSchema("Value", "ValueSecrets", Optional.empty(), List.of(secret))),
                    Secrets.ofToml(secret.key() + " = " + literal + "\n"),
                    Map.of());
            return true;
        } catch (SecretsException refused) {
            return false;
        }
    }
}
