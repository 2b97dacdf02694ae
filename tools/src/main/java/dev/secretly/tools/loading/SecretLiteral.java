package dev.secretly.tools.loading;

import dev.secretly.runtime.Secrets;
import dev.secretly.runtime.internal.answer.Answer;
import dev.secretly.runtime.internal.conversion.Defect;
import dev.secretly.runtime.internal.conversion.Request;
import dev.secretly.runtime.internal.key.ContentFault;
import dev.secretly.runtime.internal.wording.ContentWords;
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
        return isAccepted(secret, value, literal) ? Optional.of(literal) : Optional.empty();
    }

    /** What the secret accepts, with its article. */
    public static String wanted(SecretSchema secret) {
        return secret.value() instanceof ValueSchema.Items items && items.acceptsText()
                ? Words.listOf(items.item().kind(), items.item().noun())
                : secret.value().noun();
    }

    /** What is wrong with a key, a certificate or JSON text that is not accepted; empty for any other type. */
    public static String fault(SecretSchema secret, String value) {
        return contentFault(secret.value(), value)
                .map(fault -> secret.acceptsPath() ? fault.orNoFile("the folder of the file") : fault)
                .map(ContentWords::of)
                .orElse("");
    }

    private static Optional<ContentFault> contentFault(ValueSchema schema, String value) {
        if (schema instanceof ValueSchema.Items items) {
            return contentFault(items.item(), value).filter(fault -> fault.kind() != ContentFault.Kind.SEVERAL);
        }
        if (!(schema instanceof ValueSchema.Scalar scalar)) {
            return Optional.empty();
        }
        Request request = Request.withoutSecret();
        scalar.parser(null).parse(Answer.ofDefault(value), request);
        return request.defects().stream()
                .filter(Defect.Malformed.class::isInstance)
                .flatMap(defect -> Optional.ofNullable(((Defect.Malformed) defect).contentFault()).stream())
                .findFirst();
    }

    /**
     * Loads the value as the program would. An encrypted key is accepted, since its password is not known here. The
     * value is never taken for the path of a file, which would be looked for in the working directory.
     */
    private static boolean isAccepted(SecretSchema secret, String value, String literal) {
        Optional<ContentFault> fault = contentFault(secret.value(), value);
        boolean isEncrypted = secret.password().isPresent()
                && fault.filter(found -> found.kind() == ContentFault.Kind.NO_PASSWORD_DECLARED)
                        .isPresent();
        if (isEncrypted || secret.acceptsPath()) {
            return isEncrypted || fault.isEmpty();
        }
        TypeSchema type = new TypeSchema("Value", "ValueSecrets", Optional.empty(), List.of(secret));
        return ProgramLoad.run(List.of(type), Secrets.ofToml(secret.key() + " = " + literal + "\n"), Map.of())
                .problems()
                .isEmpty();
    }
}
