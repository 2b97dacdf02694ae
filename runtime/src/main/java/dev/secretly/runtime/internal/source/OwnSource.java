package dev.secretly.runtime.internal.source;

import dev.secretly.runtime.DeclaredSecret;
import dev.secretly.runtime.SecretAnswer;
import dev.secretly.runtime.SecretSource;
import dev.secretly.runtime.internal.fault.Fault;
import dev.secretly.runtime.internal.fault.Thrown;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** A source of the program's own. What it throws is told by its class, never by its text. */
public final class OwnSource implements Source {

    private final SecretSource source;
    private final Origin origin;

    /**
     * Asks that source.
     *
     * @throws NullPointerException if its name is null
     */
    public OwnSource(SecretSource source) {
        this.source = source;
        String name = Objects.requireNonNull(source.name(), "the name of the source");
        this.origin = new Origin(name, Origin.Kind.CUSTOM);
    }

    @Override
    public Origin origin() {
        return origin;
    }

    @Override
    public Reply answer(List<DeclaredSecret> open, SearchContext context) {
        List<Answer> answers = new ArrayList<>(open.size());
        try {
            for (SecretAnswer answer : source.ask(List.copyOf(open))) {
                answers.add((Answer) Objects.requireNonNull(answer));
            }
        } catch (Throwable ofProgram) {
            return Reply.unreadable(List.of(Fault.ofFile(Fault.Kind.SOURCE_FAILED, Thrown.nameOf(ofProgram))));
        }
        return answers.size() == open.size()
                ? Reply.read(answers)
                : Reply.unreadable(List.of(Fault.ofFile(Fault.Kind.SOURCE_ANSWERS, "")));
    }
}
