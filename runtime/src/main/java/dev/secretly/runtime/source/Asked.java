package dev.secretly.runtime.source;

import dev.secretly.runtime.DeclaredSecret;
import dev.secretly.runtime.SecretAnswer;
import java.util.ArrayList;
import java.util.List;

/** One of our sources, asked as a program asks one of its own. A class of its own, which no start of a program loads. */
final class Asked {

    private Asked() {}

    static List<SecretAnswer> of(Source source, List<DeclaredSecret> open) throws UnreadableException {
        Reply reply = source.answer(open);
        if (reply.state() == Reply.State.UNREADABLE) {
            throw new UnreadableException(reply.faults());
        }
        List<SecretAnswer> answers = new ArrayList<>(reply.answers());
        while (answers.size() < open.size()) {
            answers.add(SecretAnswer.absent(source.name()));
        }
        return answers;
    }
}
