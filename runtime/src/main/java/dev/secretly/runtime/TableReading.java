package dev.secretly.runtime;

import dev.secretly.runtime.internal.fault.Thrown;
import dev.secretly.runtime.internal.lookup.FastPath;
import dev.secretly.runtime.internal.lookup.SearchResult;
import dev.secretly.runtime.internal.source.Answer;
import dev.secretly.runtime.internal.value.Defect;
import dev.secretly.runtime.internal.value.Request;
import dev.secretly.runtime.internal.value.StringParser;
import dev.secretly.runtime.internal.value.ValueParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * The values of one table, for generated loaders: of the whole program, or of a record in a list or map. What is wrong is
 * collected, and thrown once, at the end of the load. It belongs to one thread.
 */
@ForGeneratedCode
public abstract sealed class TableReading permits SecretReading, TableReading.OfRecord {

    private final List<Defect> defects;

    /** What is wrong goes to that list. */
    TableReading(List<Defect> defects) {
        this.defects = defects;
    }

    /**
     * A text that has to be there: as {@link #required} with {@link SecretType#string}, which so plain a type does without.
     *
     * @param secret one of the declared secrets
     * @return the text; null when there is a problem with it, which {@link SecretReading#finish} then throws
     */
    public @Nullable String string(DeclaredSecret secret) {
        return seen(secret) instanceof String text ? text : required(secret, StringParser.create());
    }

    /**
     * A text that does not show itself and has to be there: as {@link #required} with {@link SecretType#secretString}, which
     * so plain a type does without.
     *
     * @param secret one of the declared secrets
     * @return the text; null when there is a problem with it, which {@link SecretReading#finish} then throws
     */
    public @Nullable SecretString secretString(DeclaredSecret secret) {
        String text = string(secret);
        return text == null ? null : SecretString.ofKey(secret.key(), text);
    }

    /**
     * A secret that has to be there.
     *
     * @param <T> the type of the value
     * @param secret one of the declared secrets
     * @param valueType the type of the value
     * @return the value; null when there is a problem with it, which {@link SecretReading#finish} then throws
     */
    public <T> @Nullable T required(DeclaredSecret secret, SecretType<T> valueType) {
        T quick = quick(secret, valueType.parser());
        return quick == null ? required(secret, valueType.parser()) : quick;
    }

    /**
     * A secret that may be absent.
     *
     * @param <T> the type of the value
     * @param secret one of the declared secrets
     * @param valueType the type of the value
     * @return the value, empty when no source has it; null when there is a problem with it, which {@link SecretReading#finish} then
     *     throws
     */
    @SuppressWarnings("NullableOptional") // Empty means absent, which is fine; null keeps the record from being built.
    public <T> @Nullable Optional<T> optional(DeclaredSecret secret, SecretType<T> valueType) {
        T quick = quick(secret, valueType.parser());
        if (quick != null) {
            return Optional.of(quick);
        }
        Answer answer = answer(secret);
        if (answer == null) {
            return Optional.empty();
        }
        T value = value(secret, answer, valueType.parser());
        return value == null ? null : Optional.of(value);
    }

    /**
     * A whole number that may be absent.
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
     * A whole number of 64 bits that may be absent.
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
     * A number that may be absent.
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
     * A secret that has a default.
     *
     * @param <T> the type of the value
     * @param secret one of the declared secrets
     * @param valueType the type of the value
     * @param defaultText what to read the value from when no source has one; it was tried when the loader was written
     * @return the value; null when there is a problem with it, which {@link SecretReading#finish} then throws
     */
    public <T> @Nullable T orDefault(DeclaredSecret secret, SecretType<T> valueType, String defaultText) {
        ValueParser<T> parser = valueType.parser();
        T quick = isAbsent(secret) ? parser.fromPlain(defaultText, secret) : quick(secret, parser);
        if (quick != null) {
            return quick;
        }
        Answer answer = answer(secret);
        if (answer != null) {
            return value(secret, answer, parser);
        }
        Request request = new Request(secret, lookup(), new ArrayList<>());
        T value = parser.parse(Answer.ofDefault(defaultText), request);
        if (value == null) {
            defects.add(new Defect.RefusedDefault(request, request.detail()));
        }
        return value;
    }

    /**
     * Whether any of some secrets is there, be it usable or not: a record that may be absent is, when none is.
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
     * A record's constructor threw. The class of what it threw and the place are kept, never its text, which may hold a value.
     *
     * @param element the record, as messages name it
     * @param thrown what the constructor threw, be it an exception or an error
     * @throws VirtualMachineError if that was thrown, apart from an endless recursion
     */
    public void rejected(String element, Throwable thrown) {
        defects.add(new Defect.Rejected(element, Thrown.of(thrown), lookup().table()));
    }

    /** The result of searching the sources or the table. */
    abstract SearchResult lookup();

    /** What the fast path found; null if the sources are asked. */
    abstract @Nullable Object seen(DeclaredSecret secret);

    private <T> @Nullable T quick(DeclaredSecret secret, ValueParser<T> parser) {
        Object value = seen(secret);
        return value == null || isAbsent(secret) ? null : parser.fromPlain(value, secret);
    }

    private boolean isAbsent(DeclaredSecret secret) {
        return seen(secret) == FastPath.ABSENT;
    }

    /** A secret found absent stays absent for this load. */
    private @Nullable Answer answer(DeclaredSecret secret) {
        return isAbsent(secret) ? null : lookup().answer(secret);
    }

    private <T> @Nullable T required(DeclaredSecret secret, ValueParser<T> parser) {
        Answer answer = answer(secret);
        if (answer == null) {
            new Request(secret, lookup(), defects).miss(parser);
            return null;
        }
        return value(secret, answer, parser);
    }

    private <T> @Nullable T value(DeclaredSecret secret, Answer answer, ValueParser<T> parser) {
        Request request = new Request(secret, lookup(), defects);
        if (answer instanceof Answer.Present present) {
            return parser.parse(present, request);
        }
        request.refuse(answer, parser, "");
        return null;
    }

    /** A table in a list or map: what is wrong with it is a problem of the whole. */
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
