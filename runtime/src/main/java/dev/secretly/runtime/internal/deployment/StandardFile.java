package dev.secretly.runtime.internal.deployment;

import dev.secretly.runtime.internal.HoldsValues;
import dev.secretly.runtime.internal.file.FilePresence;
import dev.secretly.runtime.internal.file.TextFile;
import dev.secretly.runtime.internal.source.TomlFile;
import dev.secretly.runtime.internal.surroundings.Surroundings;
import dev.secretly.runtime.internal.toml.PlainToml;
import dev.secretly.runtime.internal.toml.TomlDocument;
import java.io.File;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file that a program reads without any setting: those that Streamlit reads, and one directly in the working directory. It is read at
 * most once: its source gets what the fast path has read.
 */
@HoldsValues
public final class StandardFile {

    private static final String FOLDER = ".streamlit/";

    private final String name;
    private final boolean isInHome;

    /** Null if there is no home folder. */
    private final @Nullable File file;

    /** Null if not read, or not plain. */
    private @Nullable TomlDocument document;

    /** What was read but is not plain, until the source takes it over. */
    private @Nullable String text;

    private StandardFile(String name, @Nullable File file, boolean isInHome) {
        this.name = name;
        this.file = file;
        this.isInHome = isInHome;
    }

    /** The files of a program without a profile, in order. */
    public static List<StandardFile> of(Surroundings surroundings) {
        return of(surroundings, "secrets.toml");
    }

    /** The files with another name. A home folder whose path is not absolute counts as none. */
    static List<StandardFile> of(Surroundings surroundings, String name) {
        File home = new File(surroundings.home());
        String inFolder = FOLDER + name;
        return List.of(
                new StandardFile(inFolder, new File(inFolder), false),
                new StandardFile(name, new File(name), false),
                new StandardFile(inFolder, home.isAbsolute() ? new File(home, inFolder) : null, true));
    }

    /** Creates the sources, which take over what was read. */
    static List<TomlFile> sources(List<StandardFile> files) {
        return files.stream().map(StandardFile::source).toList();
    }

    private synchronized TomlFile source() {
        TomlFile source = isInHome ? TomlFile.inHome(name, file) : TomlFile.inWorkingDirectory(name);
        source.startWith(document, text);
        text = null;
        return source;
    }

    /** Whether it does not exist, and was not read before. */
    public synchronized boolean isMissing() {
        return document == null && (file == null || FilePresence.isSurelyMissing(file));
    }

    /**
     * The document of an existing file; null if it is not plain, cannot be read, or is reached through a link, which only the
     * sources follow.
     */
    public synchronized @Nullable TomlDocument plain() {
        if (document == null && text == null && file != null && FilePresence.hasNoLink(file)) {
            String read = TextFile.readIfReadable(file);
            document = read == null ? null : PlainToml.read(read);
            text = document == null ? read : null;
        }
        return document;
    }
}
