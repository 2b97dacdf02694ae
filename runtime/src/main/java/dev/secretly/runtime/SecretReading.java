package dev.secretly.runtime;

import dev.secretly.runtime.lookup.Lookup;
import dev.secretly.runtime.lookup.Unreadable;
import dev.secretly.runtime.report.Failure;
import dev.secretly.runtime.report.Finding;
import dev.secretly.runtime.source.Answer;
import dev.secretly.runtime.source.Source;
import dev.secretly.runtime.value.ValueParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * One {@code load()}: what generated loaders call. It looks for all declared secrets, hands out their values one by one,
 * collects what is wrong, and throws once, at the end. It belongs to one thread.
 */
public final class SecretReading {

    private final String type;
    private final int total;
    private final List<Source> sources;
    private final Lookup lookup;
    private final List<Finding> findings = new ArrayList<>();

    private SecretReading(String type, int total, List<Source> sources, Lookup lookup) {
        this.type = type;
        this.total = total;
        this.sources = sources;
        this.lookup = lookup;
    }

    /**
     * Looks for all secrets of a loader. Nothing is thrown for what is wrong with them; {@link #finish} does.
     *
     * @param secrets where to look
     * @param type the type that is loaded, as messages name it
     * @param declared every secret of the loader, in the order in which messages list them
     * @return a reading that has them
     * @throws NullPointerException if one of them is null
     */
    public static SecretReading of(Secrets secrets, String type, DeclaredSecret... declared) {
        Objects.requireNonNull(type, "type");
        List<Source> sources = secrets.sources();
        List<DeclaredSecret> all = List.of(declared);
        return new SecretReading(type, all.size(), sources, Lookup.run(sources, all));
    }

    /**
     * A secret that has to be there.
     *
     * @param <T> the type of the value
     * @param secret one of the declared secrets
     * @param valueType the type of the value
     * @return the value; null when there is a problem with it, which {@link #finish} then throws
     */
    public <T> @Nullable T required(DeclaredSecret secret, SecretType<T> valueType) {
        Answer answer = lookup.answer(secret);
        if (answer == null) {
            findings.add(Finding.missing(secret, valueType.parser(), lookup.places(secret), sources));
            return null;
        }
        return value(secret, answer, valueType.parser());
    }

    /**
     * A secret that may be absent.
     *
     * @param <T> the type of the value
     * @param secret one of the declared secrets
     * @param valueType the type of the value
     * @return the value, empty when no source has it; null when there is a problem with it, which {@link #finish} then
     *     throws
     */
    @SuppressWarnings("NullableOptional") // Empty means absent, which is fine; null keeps the record from being built.
    public <T> @Nullable Optional<T> optional(DeclaredSecret secret, SecretType<T> valueType) {
        Answer answer = lookup.answer(secret);
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
     * @return the value, empty when no source has it; null when there is a problem with it, which {@link #finish} then
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
     * @return the value, empty when no source has it; null when there is a problem with it, which {@link #finish} then
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
     * @return the value, empty when no source has it; null when there is a problem with it, which {@link #finish} then
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
     * @return the value; null when there is a problem with it, which {@link #finish} then throws
     */
    public <T> @Nullable T orDefault(DeclaredSecret secret, SecretType<T> valueType, String defaultText) {
        Answer answer = lookup.answer(secret);
        if (answer != null) {
            return value(secret, answer, valueType.parser());
        }
        T value = valueType.parser().fromText(defaultText, secret.key());
        if (value == null) {
            findings.add(Finding.refusedDefault(secret, thrown(valueType.parser())));
        }
        return value;
    }

    /**
     * A record's constructor threw. Its class and the place where it was thrown are kept, never its text, which may hold
     * a value.
     *
     * @param element the record, as messages name it
     * @param exception what the constructor threw
     */
    public void rejected(String element, RuntimeException exception) {
        findings.add(Finding.rejected(element, thrown(exception)));
    }

    /**
     * Ends the reading of what is not a record: its secrets are used only after that.
     *
     * @throws SecretsException if there was any problem: one for all of them
     */
    public void finish() {
        for (Unreadable unreadable : lookup.unreadable()) {
            findings.add(Finding.unreadable(unreadable));
        }
        if (!findings.isEmpty()) {
            throw new SecretsException(new Failure(type, total, told(), lookup.looks()));
        }
    }

    /**
     * Ends the reading.
     *
     * @param <T> the type that is loaded
     * @param result what was built; null only after a problem
     * @return the result
     * @throws SecretsException if there was any problem: one for all of them
     */
    public <T> T finish(@Nullable T result) {
        finish();
        return Objects.requireNonNull(result, "there is no problem, and no result");
    }

    /** With a source that could not be read nobody knows what is missing. */
    private List<Finding> told() {
        if (!lookup.unreadable().isEmpty()) {
            findings.removeIf(finding -> finding.problem().kind() == Problem.Kind.MISSING);
        }
        return findings;
    }

    private <T> @Nullable T value(DeclaredSecret secret, Answer answer, ValueParser<T> parser) {
        T value = null;
        if (answer instanceof Answer.Present present) {
            value = parser.parse(present, secret.key());
        }
        if (value == null) {
            findings.add(Finding.malformed(secret, answer, parser, thrown(parser), sources));
        }
        return value;
    }

    /** What a factory of the program's threw; empty if it threw nothing. */
    private static String thrown(ValueParser<?> parser) {
        Exception exception = parser instanceof FactoryParser<?> factory ? factory.thrown() : null;
        return exception == null ? "" : thrown(exception);
    }

    /** The class of an exception and the first frame outside of the JDK, which only checks what a program tells it to. */
    private static String thrown(Exception exception) {
        String name = exception.getClass().getName();
        for (StackTraceElement frame : exception.getStackTrace()) {
            String module = frame.getModuleName();
            if (module == null || !module.startsWith("java.")) {
                return frame.getFileName() == null
                        ? name
                        : name + " at " + frame.getFileName() + ":" + frame.getLineNumber();
            }
        }
        return name;
    }
}
