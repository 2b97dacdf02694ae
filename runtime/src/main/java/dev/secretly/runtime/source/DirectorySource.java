package dev.secretly.runtime.source;

import dev.secretly.runtime.DeclaredSecret;
import dev.secretly.runtime.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A directory with a file for each secret, as containers, clusters and systemd mount it. A key is looked for by exactly
 * three names: {@code trello.api_key}, {@code TRELLO_API_KEY}, and {@code trello/api_key} as Streamlit has it. The
 * directory is never listed, and links are followed.
 *
 * <p>In a cluster {@code ..data} is a link to the current files. It is swapped for another while programs read, and the
 * files that it led to are removed: so all keys are read through one target of it, anew if it changed meanwhile.
 */
public final class DirectorySource implements Source {

    private static final String SNAPSHOT = "..data";
    private static final int MOST_TRIES = 1_000;

    private final String name;
    private final Path folder;
    private final boolean mustExist;

    /**
     * A directory.
     *
     * @param name how messages name it
     * @param folder where it is
     * @param mustExist whether it is an error if it is not there; else it is no source then
     */
    public DirectorySource(String name, Path folder, boolean mustExist) {
        this.name = name;
        this.folder = folder;
        this.mustExist = mustExist;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Kind kind() {
        return Kind.DIRECTORY;
    }

    @Override
    public Reply answer(List<DeclaredSecret> open) {
        if (!Files.isDirectory(folder) || !Files.isExecutable(folder)) {
            return mustExist || Files.exists(folder)
                    ? Reply.unreadable(List.of(Fault.ofFile(Fault.Kind.NO_FOLDER, "")))
                    : Reply.none();
        }
        for (int attempt = 0; attempt < MOST_TRIES; attempt++) {
            Path snapshot = snapshot();
            List<Answer> answers = snapshot == null ? List.of() : answers(open, snapshot);
            if (snapshot != null && snapshot.equals(snapshot())) {
                return Reply.read(answers);
            }
        }
        return Reply.unreadable(List.of(Fault.ofFile(Fault.Kind.NO_FOLDER, "")));
    }

    private List<Answer> answers(List<DeclaredSecret> open, Path snapshot) {
        List<Answer> answers = new ArrayList<>(open.size());
        for (DeclaredSecret secret : open) {
            answers.add(answer(secret, snapshot));
        }
        return answers;
    }

    /**
     * Where the files are now: the target of the link, or the directory itself where there is none; null while the link is
     * swapped.
     */
    private @Nullable Path snapshot() {
        Path link = folder.resolve(SNAPSHOT);
        try {
            return Files.isSymbolicLink(link) ? link.toRealPath() : folder;
        } catch (IOException swapped) {
            return null;
        }
    }

    private Answer answer(DeclaredSecret secret, Path snapshot) {
        Answer found = Answer.ofText(null, name, "");
        for (String file : files(secret)) {
            Answer answer = answer(snapshot.resolve(file), file);
            if (isFilled(answer, secret) && isFilled(found, secret)) {
                return Answer.refused(
                        found.place().source(),
                        "",
                        new Fault(Fault.Kind.BOTH_SET, 0, 0, answer.place().source()));
            }
            boolean isNearer = isFilled(answer, secret) || !isThere(found);
            found = isNearer && isThere(answer) ? answer : found;
        }
        return found;
    }

    private static boolean isThere(Answer answer) {
        return !(answer instanceof Answer.Absent) || answer.place().state() == Place.State.BLANK;
    }

    /** Blank texts and placeholders are in nobody's way. */
    private static boolean isFilled(Answer answer, DeclaredSecret secret) {
        return !(answer instanceof Answer.Absent) && !Placeholder.isOne(answer, secret);
    }

    /** The name by which a secret that is missing is best mounted. */
    public static String file(DeclaredSecret secret) {
        return files(secret).get(0);
    }

    /**
     * None for a table, which no text can be. A name with anything but letters, digits, {@code _}, {@code -} and {@code .}
     * could lead out of the directory.
     */
    private static List<String> files(DeclaredSecret secret) {
        List<String> files = new ArrayList<>();
        if (secret.variable().isEmpty()) {
            return files;
        }
        KeyPath key = KeyPath.parse(secret.key());
        boolean isPlain = key.text().equals(String.join(".", key.parts()));
        if (isPlain) {
            files.add(key.text());
        }
        if (!files.contains(secret.variable())) {
            files.add(secret.variable());
        }
        if (isPlain && key.parts().size() == 2) {
            files.add(String.join("/", key.parts()));
        }
        return files;
    }

    private Answer answer(Path path, String file) {
        try {
            String text = TextFile.readSecret(path);
            boolean isOfStreamlit = file.indexOf('/') >= 0;
            return text == null
                    ? Answer.ofText(null, name, "")
                    : Answer.ofText(isOfStreamlit ? text.strip() : TextFile.withoutNewlines(text), at(file), "");
        } catch (UnreadableException unreadable) {
            return Answer.refused(at(file), "", unreadable.faults().get(0));
        }
    }

    private String at(String file) {
        return name + "/" + file;
    }
}
