package dev.secretly.runtime.internal.source;

import dev.secretly.runtime.internal.answer.Answer;
import dev.secretly.runtime.internal.file.TextFile;
import dev.secretly.runtime.internal.surroundings.Blank;
import dev.secretly.runtime.internal.surroundings.Surroundings;
import dev.secretly.runtime.internal.unreadable.Fault;
import dev.secretly.runtime.internal.unreadable.UnreadableException;
import dev.secretly.runtime.spi.DeclaredSecret;
import java.io.File;
import org.jspecify.annotations.Nullable;

/** Reads the file named by a variable with the suffix {@code _FILE}. Any problem with the file ends the search. */
final class ReferencedFile {

    private ReferencedFile() {}

    /** The file that a variable names. */
    static File at(String path) {
        return new File(path.strip());
    }

    /**
     * The answer for a secret from the file.
     *
     * @param source the name of the source
     * @param secret the secret
     * @param text the value of the variable itself; null if it is not set
     * @param path the value of the variable with {@code _FILE}
     */
    static Answer answer(
            String source, DeclaredSecret secret, @Nullable String text, String path, SearchContext context) {
        String fileVariable = secret.variable() + Surroundings.FILE_SUFFIX;
        if (text != null && !Blank.isBlank(text) && !context.isPlaceholder(text, secret)) {
            return Answer.unusable(source, secret.variable(), new Fault(Fault.Kind.BOTH_SET, 0, 0, fileVariable));
        }
        try {
            byte[] content = TextFile.content(context.links().resolve(at(path)));
            return content == null
                    ? Answer.unusable(source, fileVariable, Fault.ofFile(Fault.Kind.NO_SUCH_FILE, "file"))
                    : SecretFile.answer(content, source, fileVariable, false);
        } catch (UnreadableException unreadable) {
            return Answer.unusable(source, fileVariable, unreadable.faults().get(0));
        }
    }
}
