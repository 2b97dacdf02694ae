package dev.secretly.runtime.internal.conversion;

import dev.secretly.runtime.internal.answer.Answer;
import dev.secretly.runtime.internal.answer.Origin;
import dev.secretly.runtime.internal.answer.Origin.Kind;
import dev.secretly.runtime.internal.answer.ReferencedAnswer;
import dev.secretly.runtime.internal.key.ContentFault;
import dev.secretly.runtime.spi.DeclaredSecret;

/** Adds to a fault that the value is not a path either, under a key that names a file. */
final class PathFault {

    private PathFault() {}

    /** The fault, or the one that has more to say. */
    static ContentFault of(ContentFault fault, Answer.Present answer, DeclaredSecret secret) {
        return secret.acceptsPath() && !(answer instanceof ReferencedAnswer) ? fault.orNoFile(start(answer)) : fault;
    }

    /** Where a relative path starts. */
    private static String start(Answer.Present answer) {
        Origin origin = answer.origin();
        boolean isInFile = origin != null && (origin.kind() == Kind.FILE || origin.kind() == Kind.HOME_FILE);
        return isInFile ? "the folder of the secrets file" : "the working directory";
    }
}
