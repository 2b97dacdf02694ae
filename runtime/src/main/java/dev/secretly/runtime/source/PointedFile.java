package dev.secretly.runtime.source;

import java.io.File;
import org.jspecify.annotations.Nullable;

/** The file that a variable with {@code _FILE} behind its name points to. Whatever is wrong with it ends the search. */
final class PointedFile {

    private PointedFile() {}

    /**
     * What the file says.
     *
     * @param source the name of the source
     * @param variable the variable of the secret
     * @param text what that itself holds; null if it is not set
     * @param path what the one with {@code _FILE} holds
     */
    static Answer answer(String source, String variable, @Nullable String text, String path) {
        String pointer = variable + "_FILE";
        if (text != null && !text.isBlank()) {
            return Answer.refused(source, variable, new Fault(Fault.Kind.BOTH_SET, 0, 0, pointer));
        }
        try {
            String secret = TextFile.readSecret(new File(path.strip()));
            return secret == null
                    ? Answer.refused(source, pointer, Fault.ofFile(Fault.Kind.NO_SUCH_FILE, ""))
                    : Answer.ofText(TextFile.withoutNewlines(secret), source, pointer);
        } catch (UnreadableException unreadable) {
            return Answer.refused(source, pointer, unreadable.faults().get(0));
        }
    }
}
