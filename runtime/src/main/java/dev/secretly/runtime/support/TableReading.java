package dev.secretly.runtime.support;

import dev.secretly.runtime.SecretString;
import dev.secretly.runtime.Secrets;
import dev.secretly.runtime.SecretsException;
import dev.secretly.runtime.internal.access.HiddenApi;
import dev.secretly.runtime.internal.answer.Answer;
import dev.secretly.runtime.internal.conversion.Defect;
import dev.secretly.runtime.internal.conversion.Request;
import dev.secretly.runtime.internal.conversion.StringParser;
import dev.secretly.runtime.internal.conversion.ValueParser;
import dev.secretly.runtime.internal.search.FastPath;
import dev.secretly.runtime.internal.search.SearchResult;
import dev.secretly.runtime.internal.unreadable.Thrown;
import dev.secretly.runtime.spi.DeclaredSecret;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Returns the values of one table to generated loaders: all secrets of a loader, or those of a record in a list or map.
 * Problems are collected, and thrown once, at the end of the load. Not thread-safe.
 */
@ForGeneratedCode
public abstract sealed class TableReading permits SecretReading, TableReading.OfRecord {

    /** A {@link Secrets} exists before any reading, so that this is provided. */
    static final HiddenApi<Secrets, SecretsException, SecretString> API = HiddenApi.provided();

    private final List<Defect> defects;

    /** Creates a reading that adds its problems to a list. */
    TableReading(List<Defect> defects) {
        this.defects = defects;
    }

    /**
     * Returns a required string, as {@link #required} with {@link SecretType#string} does, but without loading that
     * class.
     *
     * @param secret one of the declared secrets
     * @return the string; null if there is a problem with it, which {@link SecretReading#finish} then throws
     */
    public @Nullable String string(DeclaredSecret secret) {
        return seen(secret) instanceof String text ? text : required(secret, StringParser.create());
    }

    /**
     * Returns a required secret string, as {@link #required} with {@link SecretType#secretString} does, but without
     * loading that class.
     *
     * @param secret one of the declared secrets
     * @return the secret string; null if there is a problem with it, which {@link SecretReading#finish} then throws
     */
    public @Nullable SecretString secretString(DeclaredSecret secret) {
        String text = string(secret);
        return text == null ? null : API.secretString(secret.key(), text);
    }

    /**
     * Returns a required secret.
     *
     * @param <T> the type of the value
     * @param secret one of the declared secrets
     * @param valueType the type of the value
     * @return the value; null when there is a problem with it, which {@link SecretReading#finish} then throws
     */
    public <T> @Nullable T required(DeclaredSecret secret, SecretType<T> valueType) {
        T found = fromFastPath(secret, valueType.parser());
        return found == null ? required(secret, valueType.parser()) : found;
    }

    /**
     * Returns an optional secret.
     *
     * @param <T> the type of the value
     * @param secret one of the declared secrets
     * @param valueType the type of the value
     * @return the value, empty when no source has it; null when there is a problem with it, which {@link SecretReading#finish} then
     *     throws
     */
    @SuppressWarnings("NullableOptional") // Empty means absent, which is fine; null keeps the record from being built.
    public <T> @Nullable Optional<T> optional(DeclaredSecret secret, SecretType<T> valueType) {
        T found = fromFastPath(secret, valueType.parser());
        if (found != null) {
            return Optional.of(found);
        }
        Answer.Final answer = answer(secret);
        if (answer == null) {
            return Optional.empty();
        }
        T value = value(secret, answer, valueType.parser());
        return value == null ? null : Optional.of(value);
    }

    /**
     * Returns an optional 32-bit integer.
     *
     * @param secret one of the declared secrets
     * @return the value, empty when no source has it; null when there is a problem with it, which {@link SecretReading#finish} then
     *     throws
     */
    @SuppressWarnings("NullableOptional")
    public @Nullable OptionalInt optionalInt(DeclaredSecret secret) {
        Optional<Integer> value = optional(secret, SecretType.integer());
        return value == null ? null : value.isPresent() ? OptionalInt.of(value.get()) : OptionalInt.empty();
    }

    /**
     * Returns an optional 64-bit integer.
     *
     * @param secret one of the declared secrets
     * @return the value, empty when no source has it; null when there is a problem with it, which {@link SecretReading#finish} then
     *     throws
     */
    @SuppressWarnings("NullableOptional")
    public @Nullable OptionalLong optionalLong(DeclaredSecret secret) {
        Optional<Long> value = optional(secret, SecretType.longInteger());
        return value == null ? null : value.isPresent() ? OptionalLong.of(value.get()) : OptionalLong.empty();
    }

    /**
     * Returns an optional finite number.
     *
     * @param secret one of the declared secrets
     * @return the value, empty when no source has it; null when there is a problem with it, which {@link SecretReading#finish} then
     *     throws
     */
    @SuppressWarnings("NullableOptional")
    public @Nullable OptionalDouble optionalDouble(DeclaredSecret secret) {
        Optional<Double> value = optional(secret, SecretType.doubleNumber());
        return value == null ? null : value.isPresent() ? OptionalDouble.of(value.get()) : OptionalDouble.empty();
    }

    /**
     * Returns a secret that has a default.
     *
     * @param <T> the type of the value
     * @param secret one of the declared secrets
     * @param valueType the type of the value
     * @param defaultText what to parse if no source has the secret; except for custom types, the compiler has checked
     *     it
     * @return the value; null when there is a problem with it, which {@link SecretReading#finish} then throws
     */
    public <T> @Nullable T orDefault(DeclaredSecret secret, SecretType<T> valueType, String defaultText) {
        ValueParser<T> parser = valueType.parser();
        T found = isAbsent(secret) ? parser.convert(defaultText, secret) : fromFastPath(secret, parser);
        if (found != null) {
            return found;
        }
        Answer.Final answer = answer(secret);
        if (answer != null) {
            return value(secret, answer, parser);
        }
        Request request = new Request(secret, lookup(), new ArrayList<>());
        T value = parser.parse(Answer.ofDefault(defaultText), request);
        if (value == null) {
            defects.add(new Defect.InvalidDefault(request, request.detail()));
        }
        return value;
    }

    /**
     * Whether a source has any of some secrets, usable or not. An optional record is absent if there is none.
     *
     * @param secrets some of the declared secrets
     * @return whether a source has one of them
     */
    public boolean hasAny(DeclaredSecret... secrets) {
        for (DeclaredSecret secret : secrets) {
            if (seen(secret) == null ? answer(secret) != null : !isAbsent(secret)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Records that the constructor of a record threw. The class and place of what it threw are kept, never its message,
     * which may hold a value.
     *
     * @param element the record that is loaded, or the component that gets it, as messages name it
     * @param thrown what the constructor threw, an exception or an error
     * @throws VirtualMachineError if that was thrown, unless it is a {@link StackOverflowError}
     */
    public void rejected(String element, Throwable thrown) {
        defects.add(new Defect.Rejected(element, Thrown.of(thrown), lookup().table()));
    }

    /** The result of searching the sources or the table. */
    abstract SearchResult lookup();

    /** What the fast path found; null if the sources are asked. */
    abstract @Nullable Object seen(DeclaredSecret secret);

    private <T> @Nullable T fromFastPath(DeclaredSecret secret, ValueParser<T> parser) {
        Object value = seen(secret);
        return value == null || isAbsent(secret) ? null : parser.convert(value, secret);
    }

    private boolean isAbsent(DeclaredSecret secret) {
        return seen(secret) == FastPath.ABSENT;
    }

    /** A secret found absent stays absent for this load. */
    private Answer.@Nullable Final answer(DeclaredSecret secret) {
        return isAbsent(secret) ? null : lookup().answer(secret);
    }

    private <T> @Nullable T required(DeclaredSecret secret, ValueParser<T> parser) {
        Answer.Final answer = answer(secret);
        if (answer == null) {
            new Request(secret, lookup(), defects).reportMissing(parser);
            return null;
        }
        return value(secret, answer, parser);
    }

    private <T> @Nullable T value(DeclaredSecret secret, Answer.Final answer, ValueParser<T> parser) {
        Request request = new Request(secret, lookup(), defects);
        if (answer instanceof Answer.Present present) {
            return parser.parse(present, request);
        }
        request.reportMalformed(answer, parser, "");
        return null;
    }

    /** A table in a list or map. Its problems are added to those of the whole load. */
    static final class OfRecord extends TableReading {

        private final SearchResult table;

        OfRecord(SearchResult table, List<Defect> defects) {
            super(defects);
            this.table = table;
        }

        @Override
        SearchResult lookup() {
            return table;
        }

        @Override
        @Nullable
        Object seen(DeclaredSecret secret) {
            return null;
        }
    }
}
