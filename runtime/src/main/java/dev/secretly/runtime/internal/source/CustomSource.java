package dev.secretly.runtime.internal.source;

import dev.secretly.runtime.internal.answer.Answer;
import dev.secretly.runtime.internal.answer.Origin;
import dev.secretly.runtime.internal.answer.StoreAnswers;
import dev.secretly.runtime.internal.unreadable.Fault;
import dev.secretly.runtime.spi.DeclaredSecret;
import dev.secretly.runtime.spi.SecretAnswer;
import dev.secretly.runtime.spi.SecretSource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A custom source, or a store that answers for keys. Messages show the class of what it throws, never its message. */
public final class CustomSource implements Source {

    private final SecretSource source;
    private final Origin origin;

    CustomSource(Origin origin, SecretSource source) {
        this.origin = origin;
        this.source = source;
    }

    @Override
    public Origin origin() {
        return origin;
    }

    @Override
    public void close() {
        StoreFaults.close(source);
    }

    @Override
    public SourceReply answer(List<DeclaredSecret> open, SearchContext context) {
        if (StoreThread.isCalling(origin)) {
            return StoreFaults.asksItself();
        }
        StoreRound round = context.session().round();
        if (round == null) {
            return ask(open, context);
        }
        Asked shared = round.shared(origin, open, all -> Asked.of(all, () -> ask(all, context)));
        return shared.answers(open) ? shared.replyFor(open) : ask(open, context);
    }

    /**
     * A reply and what was asked for.
     *
     * @param wasQuick whether there is time to ask again
     */
    private record Asked(List<DeclaredSecret> secrets, SourceReply reply, boolean wasQuick) {

        private static final Duration QUICK = Duration.ofSeconds(5);

        static Asked of(List<DeclaredSecret> secrets, Supplier<SourceReply> ask) {
            long start = System.nanoTime();
            SourceReply reply = ask.get();
            return new Asked(secrets, reply, System.nanoTime() - start < QUICK.toNanos());
        }

        /** Whether it is an answer for some of the secrets. A failure may be due to one that another rotation wants. */
        boolean answers(List<DeclaredSecret> open) {
            boolean isOfOthers = reply.state() != SourceReply.State.READ && secrets.size() > open.size();
            return secrets.containsAll(open) && !(isOfOthers && wasQuick);
        }

        SourceReply replyFor(List<DeclaredSecret> open) {
            return reply.state() == SourceReply.State.READ
                    ? SourceReply.read(open.stream()
                            .map(secret -> reply.answers().get(secrets.indexOf(secret)))
                            .toList())
                    : reply;
        }
    }

    private SourceReply ask(List<DeclaredSecret> open, SearchContext context) {
        List<Answer> answers = new ArrayList<>(open.size());
        try {
            @Nullable List<SecretAnswer> given = StoreCall.run(origin, open, context.session(), source::ask);
            for (SecretAnswer answer : given == null ? List.<SecretAnswer>of() : given) {
                if (answer == null) {
                    return wrongAnswers();
                }
                // One answer too many has no secret, and is reported below.
                DeclaredSecret secret = open.get(Math.min(answers.size(), open.size() - 1));
                answers.add(answer(answer, secret));
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return SourceReply.unreadable(List.of(StoreFaults.interrupted()));
        } catch (Throwable ofProgram) {
            return SourceReply.unreadable(List.of(StoreFaults.of(ofProgram)));
        }
        return answers.size() == open.size() ? SourceReply.read(answers) : wrongAnswers();
    }

    private static SourceReply wrongAnswers() {
        return SourceReply.unreadable(List.of(Fault.ofFile(Fault.Kind.SOURCE_ANSWERS, "")));
    }

    private static Answer answer(SecretAnswer answer, DeclaredSecret secret) {
        return switch (answer.kind()) {
            case PRESENT -> StoreAnswers.present(answer, secret);
            case ABSENT -> StoreAnswers.absent(answer);
            case DENIED -> Answer.unusable(answer.origin(), "", new Fault(Fault.Kind.SOURCE_DENIED, 0, 0, ""));
            case FAILED ->
                Answer.unusable(
                        answer.origin(), "", StoreFaults.of(answer.cause().orElseThrow()));
        };
    }
}
