package dev.secretly.runtime.internal.source;

import dev.secretly.runtime.internal.answer.Origin;
import dev.secretly.runtime.internal.file.Absence;
import dev.secretly.runtime.internal.file.FilePresence;
import dev.secretly.runtime.internal.file.Links;
import dev.secretly.runtime.internal.file.PathReader;
import dev.secretly.runtime.internal.file.TextFile;
import dev.secretly.runtime.internal.file.WatchablePaths;
import dev.secretly.runtime.internal.toml.KeyPath;
import dev.secretly.runtime.internal.toml.TomlDocument;
import dev.secretly.runtime.internal.unreadable.Fault;
import dev.secretly.runtime.internal.unreadable.UnreadableException;
import dev.secretly.runtime.problem.Place;
import dev.secretly.runtime.spi.DeclaredSecret;
import java.io.File;
import java.nio.file.FileSystems;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A TOML file. */
public final class TomlFile extends TomlSource {

    private final @Nullable Path path;
    private final @Nullable File file;
    private final boolean lenientFolders;

    /** The setting that names a file that must exist; empty if it may be absent. */
    private final String setting;

    private TomlFile(Origin origin, @Nullable Path path, @Nullable File file, boolean lenientFolders, String setting) {
        super(origin);
        this.path = path;
        this.file = file;
        this.lenientFolders = lenientFolders;
        this.setting = setting;
    }

    private static Origin ofFile(String name) {
        return new Origin(name, Origin.Kind.FILE);
    }

    /** A file of any file system. */
    public static TomlFile at(Path path) {
        return new TomlFile(ofFile(path.toString()), path, null, false, "");
    }

    /**
     * A file that the user set, which must exist; a relative path starts at the working directory.
     *
     * @param setting what names it, as messages show it
     */
    public static TomlFile required(String path, String setting) {
        return new TomlFile(ofFile(path), null, new File(path), false, setting);
    }

    /** A file in the working directory. */
    public static TomlFile inWorkingDirectory(String name) {
        return new TomlFile(ofFile(name), null, new File(name), false, "");
    }

    /**
     * A file in the home folder. Services often have none, or may not enter it; then the file counts as absent.
     *
     * @param name its path in the home folder
     * @param file its full path; null if there is no home folder
     */
    public static TomlFile inHome(String name, @Nullable File file) {
        return new TomlFile(new Origin("~/" + name, Origin.Kind.HOME_FILE), null, file, true, "");
    }

    @Override
    public TomlFile unread() {
        return new TomlFile(origin(), path, file, lenientFolders, setting);
    }

    @Override
    @Nullable
    TomlDocument readDocument(Links links) throws UnreadableException {
        String text = readIfThere(links);
        if (text == null && !setting.isEmpty()) {
            boolean isLink = absence().kind() == Absence.Kind.BROKEN_LINK;
            Fault.Kind kind = isLink ? Fault.Kind.DANGLING_LINK : Fault.Kind.NO_SUCH_NAMED_FILE;
            throw new UnreadableException(List.of(Fault.ofFile(kind, setting)));
        }
        return text == null ? null : TomlDocument.parse(text);
    }

    @Override
    public List<Path> files(List<DeclaredSecret> secrets) {
        return path == null ? WatchablePaths.of(file) : List.of(path);
    }

    @Override
    public @Nullable File folder() {
        if (path == null) {
            return file == null ? null : file.getParentFile();
        }
        Path parent = path.getFileSystem().equals(FileSystems.getDefault()) ? path.getParent() : null;
        return parent == null ? null : parent.toFile();
    }

    @Override
    public Absence absence() {
        Path place = place();
        return place == null ? Absence.NO_SUCH_FILE : PathReader.absence(place);
    }

    /** The text is read again, since no load keeps it. */
    @Override
    public Map<KeyPath, Place> commentedOut(List<KeyPath> keys) {
        try {
            String text = readIfThere(new Links());
            return text == null ? Map.of() : CommentedKeys.find(keys, text, origin());
        } catch (UnreadableException unreadable) {
            return Map.of();
        }
    }

    private @Nullable Path place() {
        try {
            return path == null && file != null ? file.toPath() : path;
        } catch (InvalidPathException unknown) {
            return null;
        }
    }

    @Override
    void follow(Links links) throws UnreadableException {
        if (path != null) {
            links.resolve(path);
        } else if (file != null) {
            links.resolve(file);
        }
    }

    private @Nullable String readIfThere(Links links) throws UnreadableException {
        if (path != null) {
            return TextFile.read(links.resolve(path), lenientFolders);
        }
        if (file == null) {
            return null;
        }
        File resolved = links.resolve(file);
        return FilePresence.isSurelyMissing(resolved) ? null : TextFile.read(resolved, lenientFolders);
    }
}
