package dev.secretly.runtime.internal.answer;

import dev.secretly.runtime.internal.problem.FoundPlace;
import dev.secretly.runtime.internal.toml.KeyPath;
import dev.secretly.runtime.internal.unreadable.Fault;
import dev.secretly.runtime.problem.Place;
import dev.secretly.runtime.spi.DeclaredSecret;
import dev.secretly.runtime.spi.SecretAnswer;
import dev.secretly.runtime.spi.SecretValue;
import dev.secretly.runtime.spi.Validity;
import org.jspecify.annotations.Nullable;

/** Converts what stores and custom sources answer. */
public final class StoreAnswers {

    private StoreAnswers() {}

    /** The answer for a secret that a source has. */
    public static Answer present(SecretAnswer answer, DeclaredSecret secret) {
        return present(
                answer.value().orElseThrow(),
                answer.origin(),
                answer.validity().orElse(null),
                KeyPath.parse(secret.key()));
    }

    /** The answer for a key, which has a value of another format. */
    public static Answer present(SecretValue value, String origin, @Nullable Validity validity, KeyPath key) {
        if (value.kind() == SecretValue.Kind.BYTES) {
            Fault binary = Fault.ofStore(Fault.Kind.STORE_FAILED, "the value is not text", "store it as text");
            Place place = FoundPlace.ofSource(origin, Place.State.UNUSABLE);
            return new BinaryAnswer(value.bytes(), new Answer.Unusable(place, binary), validity);
        }
        boolean isTextWithoutPosition = value.kind() == SecretValue.Kind.TEXT && value.line() == 0;
        return isTextWithoutPosition
                ? Answer.ofText(value.text(), origin, validity)
                : TomlScope.present(value, key, new Origin(origin, Origin.Kind.ENTRY), validity);
    }

    /** The answer for a secret that a source does not have. */
    public static Answer absent(SecretAnswer answer) {
        return new Answer.Absent(
                FoundPlace.ofSource(answer.origin(), Place.State.ABSENT), answer.remedy(), answer.names());
    }
}
