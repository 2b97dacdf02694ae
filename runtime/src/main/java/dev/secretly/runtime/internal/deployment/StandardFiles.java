package dev.secretly.runtime.internal.deployment;

import dev.secretly.runtime.internal.source.TextFile;
import dev.secretly.runtime.internal.source.TomlFile;
import dev.secretly.runtime.internal.surroundings.Surroundings;
import dev.secretly.runtime.internal.toml.PlainToml;
import dev.secretly.runtime.internal.toml.TomlDocument;
import java.io.File;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The files in which Streamlit looks, and the plain name in the working directory, in order. It remembers what it read, and
 * hands it to the sources that it makes.
 */
public final class StandardFiles {

    private static final String FOLDER = ".streamlit/";

    private final String name;
    private final List<File> files;

    /** What was read of each; null for what was not. A list, since an array would load a class that most starts do without. */
    private final List<@Nullable TomlDocument> documents;

    /** The texts of those that were read and are not plain, until their sources take them over. */
    private final List<@Nullable String> unparsed;

    /** The files of that name in some surroundings. There is none in a home folder that is not absolute. */
    public StandardFiles(Surroundings surroundings, String name) {
        this.name = name;
        File project = new File(FOLDER + name);
        File plain = new File(name);
        File home = new File(surroundings.home());
        this.files =
                home.isAbsolute() ? List.of(project, plain, new File(home, FOLDER + name)) : List.of(project, plain);
        this.documents = new ArrayList<>(Collections.nCopies(files.size(), null));
        this.unparsed = new ArrayList<>(Collections.nCopies(files.size(), null));
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

    /** How many there are. */
    public int count() {
        return files.size();
    }

    /** Whether one is not there now, and was not when it was asked for before. */
    public synchronized boolean isMissing(int index) {
        return documents.get(index) == null && TextFile.isSurelyMissing(files.get(index));
    }

    /** The document of one that exists; null where it needs more than a look at plain lines. Each is read once. */
    public synchronized @Nullable TomlDocument plain(int index) {
        if (documents.get(index) == null && unparsed.get(index) == null) {
            String text = TextFile.readIfReadable(files.get(index));
            TomlDocument plain = text == null ? null : PlainToml.read(text);
            documents.set(index, plain);
            unparsed.set(index, plain == null ? text : null);
        }
        return documents.get(index);
    }
}
