package dev.secretly.runtime.source;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A TOML file. */
public final class TomlFile extends TomlSource {

    private final @Nullable Path path;
    private final @Nullable File file;
    private final boolean lenientFolders;
    private final boolean mustExist;

    private TomlFile(String name, @Nullable Path path, @Nullable File file, boolean lenientFolders, boolean mustExist) {
        super(name);
        this.path = path;
        this.file = file;
        this.lenientFolders = lenientFolders;
        this.mustExist = mustExist;
    }

    /** A file of any file system. */
    public static TomlFile at(Path path) {
        return new TomlFile(path.toString(), path, null, false, false);
    }

    /** A file that the user named, relative to the working directory: it has to be there. */
    static TomlFile required(String path) {
        return new TomlFile(path, null, new File(path), false, true);
    }

    /** A file in the working directory. */
    public static TomlFile inWorkingDirectory(String name) {
        return new TomlFile(name, null, new File(name), false, false);
    }

    /**
     * A file below the home folder. Services often run with none, or with one that they may not enter: then the file is
     * just not there.
     *
     * @param home the home folder; if it is not absolute there is no such file
     * @param name the file in it
     */
    public static TomlFile inHome(String home, String name) {
        File folder = new File(home);
        return new TomlFile("~/" + name, null, folder.isAbsolute() ? new File(folder, name) : null, true, false);
    }

    @Override
    @Nullable
    String read() throws UnreadableException {
        String text = readIfThere();
        if (text == null && mustExist) {
            throw new UnreadableException(List.of(Fault.ofFile(Fault.Kind.NO_SUCH_FILE, "file or directory")));
        }
        return text;
    }

    private @Nullable String readIfThere() throws UnreadableException {
        if (path != null) {
            return TextFile.read(path, lenientFolders);
        }
        return file == null || isSurelyMissing(file) ? null : TextFile.read(file, lenientFolders);
    }

    /**
     * Whether the system says in so many words that there is no such file. It is the usual case, and this way of asking
     * loads no class that the JVM does not have yet. Any other word leaves the question to {@link TextFile}. Something
     * that exists is not opened here: it could be a pipe.
     */
    private static boolean isSurelyMissing(File file) {
        if (file.exists()) {
            return false;
        }
        try {
            new FileInputStream(file).close();
            return false;
        } catch (IOException exception) {
            String message = exception.getMessage();
            return message != null && message.endsWith("(No such file or directory)");
        }
    }
}
