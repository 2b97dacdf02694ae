package dev.secretly.runtime.source;

import dev.secretly.runtime.DeclaredSecret;
import dev.secretly.runtime.Place;
import dev.secretly.runtime.SecretAnswer;
import dev.secretly.runtime.SecretSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** A source of the program's own. What it throws is told by its class, never by its text. */
public final class OwnSource implements Source {

    private final SecretSource source;

    /** Asks that source. */
    public OwnSource(SecretSource source) {
        this.source = source;
    }

    @Override
    public String name() {
        return source.name();
    }

    @Override
    public Kind kind() {
        return Kind.OTHER;
    }

    @Override
    public Reply answer(List<DeclaredSecret> open) {
        List<Answer> answers = new ArrayList<>(open.size());
        try {
            for (SecretAnswer answer : source.ask(open)) {
                answers.add((Answer) answer);
            }
        } catch (InterruptedException exception) {
            Thread.currentThread().interrupt();
            return failed(exception);
        } catch (Exception exception) {
            return failed(exception);
        }
        return answers.size() == open.size()
                ? Reply.read(answers)
                : Reply.unreadable(List.of(Fault.ofFile(Fault.Kind.SOURCE_ANSWERS, "")));
    }

    private static Reply failed(Exception exception) {
        return Reply.unreadable(List.of(
                Fault.ofFile(Fault.Kind.SOURCE_FAILED, exception.getClass().getName())));
    }

    @Override
    public Map<String, Place> names(Predicate<TomlType> types) {
        return Map.of();
    }
}
