package dev.secretly.runtime.internal.source;

import dev.secretly.runtime.internal.answer.Answer;
import dev.secretly.runtime.internal.answer.Origin;
import dev.secretly.runtime.internal.file.PathReader;
import dev.secretly.runtime.internal.file.TextFile;
import dev.secretly.runtime.internal.problem.FoundPlace;
import dev.secretly.runtime.internal.unreadable.Fault;
import dev.secretly.runtime.internal.unreadable.UnreadableException;
import dev.secretly.runtime.problem.Place;
import dev.secretly.runtime.spi.DeclaredSecret;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.ClosedFileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A directory with one file for each secret, as containers, clusters and systemd mount it. {@link SecretFileNames} has
 * the names of the files. The directory is never listed, and links are followed.
 */
public final class DirectorySource implements Source {

    /**
     * The link in a Kubernetes mount. To test whether the directory may be entered, any name would do; this works in
     * file systems without permissions, too.
     */
    private static final String PROBE = SecretFileNames.MOUNT_LINK;

    /** What the names of a mount's versions start with; their files have links. */
    private static final String OF_MOUNT = "..";

    /** Nobody mistypes a name among more files. */
    private static final int MOST_NAMES = 1_000;

    private final Origin origin;
    private final Path folder;

    /**
     * Creates a source.
     *
     * @param folder its path; must exist, except for mounted secrets, which are skipped if they cannot be entered
     */
    public DirectorySource(Origin origin, Path folder) {
        this.origin = origin;
        this.folder = folder;
    }

    @Override
    public Origin origin() {
        return origin;
    }

    @Override
    public List<Path> files(List<DeclaredSecret> secrets) {
        List<Path> files = new ArrayList<>();
        files.add(folder);
        for (DeclaredSecret secret : secrets) {
            SecretFileNames.of(secret).forEach(name -> files.add(folder.resolve(name)));
        }
        return files;
    }

    /** The files, for suggestions about a missing secret. Only then is the directory listed. */
    @Override
    public Map<String, Place> names() {
        Map<String, Place> names = new HashMap<>();
        try (Stream<Path> files = Files.walk(folder, 2)) {
            files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .filter(name -> !name.startsWith(OF_MOUNT))
                    .limit(MOST_NAMES)
                    .forEach(name -> names.put(name, FoundPlace.ofSource(at(name), Place.State.UNUSABLE)));
        } catch (IOException | UncheckedIOException | ClosedFileSystemException unknown) {
            return Map.of();
        }
        return names;
    }

    private boolean isNamed() {
        return origin.kind() != Origin.Kind.MOUNTED;
    }

    @Override
    public SourceReply answer(List<DeclaredSecret> open, SearchContext context) {
        try {
            return answers(open, context);
        } catch (UnreadableException unreadable) {
            return SourceReply.unreadable(unreadable.faults());
        } catch (ClosedFileSystemException closed) {
            return SourceReply.unreadable(PathReader.failed(closed).faults());
        }
    }

    private SourceReply answers(List<DeclaredSecret> open, SearchContext context) throws UnreadableException {
        Path resolved = context.links().resolve(folder);
        if (!Files.isDirectory(resolved)) {
            return isNamed() ? noFolder() : SourceReply.skipped();
        }
        if (!isEnterable()) {
            return isNamed() ? noFolder() : SourceReply.accessDenied();
        }
        if (context.links().isDangling(resolved.resolve(PROBE))) {
            return SourceReply.unreadable(List.of(Fault.ofFile(Fault.Kind.UNSTABLE_MOUNT, "")));
        }
        List<Answer> answers = new ArrayList<>(open.size());
        for (DeclaredSecret secret : open) {
            answers.add(answer(secret, context));
        }
        return SourceReply.read(answers);
    }

    private static SourceReply noFolder() {
        return SourceReply.unreadable(List.of(Fault.ofFile(Fault.Kind.NO_FOLDER, "")));
    }

    private boolean isEnterable() {
        try {
            Files.readAttributes(folder.resolve(PROBE), BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            return true;
        } catch (AccessDeniedException denied) {
            return false;
        } catch (IOException enteredAndNotFound) {
            return true;
        }
    }

    private Answer answer(DeclaredSecret secret, SearchContext context) {
        Answer found = Answer.ofText(null, name(), "");
        String foundFile = "";
        for (String file : SecretFileNames.of(secret)) {
            Answer answer = answer(file, context);
            boolean isSecond = isFilled(answer, secret, context) && isFilled(found, secret, context);
            if (isSecond && !isSameFile(foundFile, file)) {
                return Answer.unusable(
                        found.place().source(),
                        "",
                        new Fault(Fault.Kind.BOTH_SET, 0, 0, answer.place().source()));
            }
            boolean isNearer = isFilled(answer, secret, context) || !exists(found);
            if (isNearer && exists(answer) && !isSecond) {
                found = answer;
                foundFile = file;
            }
        }
        return found;
    }

    /** In a file system that ignores case, the names of a key and of its variable may be one file. */
    private boolean isSameFile(String one, String other) {
        try {
            return Files.isSameFile(folder.resolve(one), folder.resolve(other));
        } catch (IOException unknown) {
            return false;
        }
    }

    private static boolean exists(Answer answer) {
        return !(answer instanceof Answer.Absent) || answer.place().state() == Place.State.BLANK;
    }

    /** Blanks and placeholders cause no conflict. */
    private static boolean isFilled(Answer answer, DeclaredSecret secret, SearchContext context) {
        return !(answer instanceof Answer.Absent) && !context.isPlaceholder(answer, secret);
    }

    private Answer answer(String file, SearchContext context) {
        try {
            byte[] content = TextFile.content(context.links().resolve(folder.resolve(file)));
            boolean isOfStreamlit = file.indexOf('/') >= 0;
            return content == null
                    ? Answer.ofText(null, name(), "")
                    : SecretFile.answer(content, at(file), "", isOfStreamlit);
        } catch (UnreadableException unreadable) {
            return Answer.unusable(at(file), "", unreadable.faults().get(0));
        }
    }

    private String at(String file) {
        return name() + "/" + file;
    }
}
