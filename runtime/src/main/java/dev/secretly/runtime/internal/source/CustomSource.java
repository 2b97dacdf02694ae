package dev.secretly.runtime.internal.source;

import dev.secretly.runtime.internal.answer.Answer;
import dev.secretly.runtime.internal.answer.Origin;
import dev.secretly.runtime.internal.answer.TomlScope;
import dev.secretly.runtime.internal.problem.FoundPlace;
import dev.secretly.runtime.internal.toml.KeyPath;
import dev.secretly.runtime.internal.unreadable.Fault;
import dev.secretly.runtime.problem.Place;
import dev.secretly.runtime.spi.DeclaredSecret;
import dev.secretly.runtime.spi.SecretAnswer;
import dev.secretly.runtime.spi.SecretSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** A custom source. Messages show the class of what it throws, never its message. */
public final class CustomSource implements Source {

    private final SecretSource source;
    private final Origin origin;
    private final OneCall call = new OneCall();

    /**
     * Wraps a source of the program.
     *
     * @throws NullPointerException if its name is null
     */
    public CustomSource(SecretSource source) {
        this(new Origin(Objects.requireNonNull(source.name(), "the name of the source"), Origin.Kind.CUSTOM), source);
    }

    /** Wraps a source with another identity. */
    CustomSource(Origin origin, SecretSource source) {
        this.origin = origin;
        this.source = source;
    }

    @Override
    public Origin origin() {
        return origin;
    }

    @Override
    public SourceReply answer(List<DeclaredSecret> open, SearchContext context) {
        return call.run(() -> ask(open));
    }

    private SourceReply ask(List<DeclaredSecret> open) {
        List<Answer> answers = new ArrayList<>(open.size());
        try {
            for (SecretAnswer answer : source.ask(List.copyOf(open))) {
                // One answer too many has no secret, and is reported below.
                DeclaredSecret secret = open.get(Math.min(answers.size(), open.size() - 1));
                answers.add(answer(answer, secret));
            }
        } catch (Throwable ofProgram) {
            return SourceReply.unreadable(List.of(StoreFaults.of(ofProgram)));
        }
        return answers.size() == open.size()
                ? SourceReply.read(answers)
                : SourceReply.unreadable(List.of(Fault.ofFile(Fault.Kind.SOURCE_ANSWERS, "")));
    }

    private Answer answer(SecretAnswer answer, DeclaredSecret secret) {
        if (answer instanceof SecretAnswer.Present present) {
            return Answer.ofText(present.text(), present.origin(), "");
        }
        if (answer instanceof SecretAnswer.Structured structured) {
            return TomlScope.present(
                    structured.value(),
                    KeyPath.parse(secret.key()),
                    new Origin(structured.origin(), Origin.Kind.ENTRY));
        }
        if (answer instanceof SecretAnswer.Explained explained) {
            return Answer.unusable(explained.origin(), "", StoreFaults.of(explained.exception()));
        }
        if (answer instanceof SecretAnswer.Denied denied) {
            return Answer.unusable(denied.origin(), "", new Fault(Fault.Kind.SOURCE_DENIED, 0, 0, ""));
        }
        if (answer instanceof SecretAnswer.Failed failed) {
            return Answer.unusable(failed.origin(), "", new Fault(Fault.Kind.SOURCE_FAILED, 0, 0, failed.cause()));
        }
        SecretAnswer.Absent absent = (SecretAnswer.Absent) answer;
        return new Answer.Absent(FoundPlace.ofSource(absent.origin(), Place.State.ABSENT), absent.remedy());
    }
}
