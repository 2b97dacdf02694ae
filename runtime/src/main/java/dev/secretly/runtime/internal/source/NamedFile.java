package dev.secretly.runtime.internal.source;

import dev.secretly.runtime.internal.answer.Answer;
import dev.secretly.runtime.internal.file.Links;
import dev.secretly.runtime.internal.file.TextFile;
import dev.secretly.runtime.internal.file.WatchablePaths;
import dev.secretly.runtime.internal.toml.KeyPath;
import dev.secretly.runtime.internal.unreadable.Fault;
import dev.secretly.runtime.internal.unreadable.Fault.Kind;
import dev.secretly.runtime.internal.unreadable.UnreadableException;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The file that the value of a key such as {@code private_key_file} names, as users of Streamlit and Snowflake write it. Only types of keys,
 * certificates and JSON have it.
 *
 * @param key the key of the secret
 * @param path where the file is
 * @param answer what it holds, or why it cannot be read
 */
public record NamedFile(KeyPath key, Path path, Answer.Final answer) {

    /**
     * The file; null if the answer names no existing one, and so is the value itself.
     *
     * @param folder where a relative path starts; null for the working directory
     */
    public static @Nullable NamedFile of(Answer.Present answer, KeyPath key, @Nullable File folder, Links links) {
        File file = answer.value() instanceof String path ? existing(path, folder) : null;
        List<Path> watchable = WatchablePaths.of(file);
        return file == null || watchable.isEmpty()
                ? null
                : new NamedFile(key, watchable.get(0), content(answer, file, links));
    }

    /**
     * The file with a path; null if there is no such file.
     *
     * @param path the value of a secret
     * @param folder where a relative path starts; null for the working directory
     */
    public static @Nullable File existing(String path, @Nullable File folder) {
        if (path.indexOf('\n') >= 0) {
            return null;
        }
        File named = new File(path.strip());
        File file = named.isAbsolute() || folder == null ? named : new File(folder, named.getPath());
        return file.isFile() ? file : null;
    }

    private static Answer.Final content(Answer.Present answer, File file, Links links) {
        try {
            byte[] content = TextFile.content(links.resolve(file));
            return content == null ? answer : SecretFile.referenced(content, answer);
        } catch (UnreadableException unreadable) {
            return new Answer.Unusable(answer.place(), fault(unreadable.faults().get(0)));
        }
    }

    /** A fault of the file as one of the value that names it. */
    private static Fault fault(Fault ofFile) {
        return switch (ofFile.kind()) {
            case DENIED, FOLDER_DENIED -> Fault.ofFile(Kind.NAMED_FILE_DENIED, "");
            case TOO_LARGE -> Fault.ofFile(Kind.NAMED_FILE_TOO_LARGE, ofFile.detail());
            default -> Fault.ofFile(Kind.NAMED_FILE_FAILED, ofFile.detail());
        };
    }
}
