package dev.secretly.runtime.internal.deployment;

import dev.secretly.runtime.internal.fault.HoldsValues;
import dev.secretly.runtime.internal.source.TextFile;
import dev.secretly.runtime.internal.source.TomlFile;
import dev.secretly.runtime.internal.surroundings.Surroundings;
import dev.secretly.runtime.internal.toml.PlainToml;
import dev.secretly.runtime.internal.toml.TomlDocument;
import java.io.File;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The standard files, in order: those that Streamlit reads, and one directly in the working directory. It passes what
 * it has read to the sources that it creates.
 */
@HoldsValues
public final class StandardFiles {

    private static final String FOLDER = ".streamlit/";

    private final String name;
    private final List<File> files;

    /** The document of each file; null if not read. A list, since an array would load one more class. */
    private final List<@Nullable TomlDocument> documents;

    /** The text of each file that was read but is not plain, until its source takes it over. */
    private final List<@Nullable String> unparsed;

    /** Creates the files of a program without a profile. */
    public StandardFiles(Surroundings surroundings) {
        this(surroundings, "secrets.toml");
    }

    /** Creates the files with a name. A home folder whose path is not absolute has none. */
    public StandardFiles(Surroundings surroundings, String name) {
        this.name = name;
        File project = new File(FOLDER + name);
        File plain = new File(name);
        File home = new File(surroundings.home());
        this.files =
                home.isAbsolute() ? List.of(project, plain, new File(home, FOLDER + name)) : List.of(project, plain);
        this.documents = new ArrayList<>();
        this.unparsed = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            documents.add(null);
            unparsed.add(null);
        }
    }

    /** The files as sources, which take over what was read. */
    public synchronized List<TomlFile> sources() {
        List<TomlFile> sources = List.of(
                TomlFile.inWorkingDirectory(FOLDER + name),
                TomlFile.inWorkingDirectory(name),
                TomlFile.inHome(FOLDER + name, files.size() > 2 ? files.get(2) : null));
        for (int i = 0; i < files.size(); i++) {
            sources.get(i).startWith(documents.get(i), unparsed.get(i));
            unparsed.set(i, null);
        }
        return sources;
    }

    /** The number of files. */
    public int count() {
        return files.size();
    }

    /** Whether a file does not exist, and was not read before. */
    public synchronized boolean isMissing(int index) {
        return documents.get(index) == null && TextFile.isSurelyMissing(files.get(index));
    }

    /**
     * The document of an existing file; null if it is not plain, cannot be read, or is reached through a link, which only the
     * sources follow. Each is read once.
     */
    public synchronized @Nullable TomlDocument plain(int index) {
        if (documents.get(index) == null && unparsed.get(index) == null && TextFile.hasNoLink(files.get(index))) {
            String text = TextFile.readIfReadable(files.get(index));
            TomlDocument plain = text == null ? null : PlainToml.read(text);
            documents.set(index, plain);
            unparsed.set(index, plain == null ? text : null);
        }
        return documents.get(index);
    }
}
