package dev.secretly.runtime.internal.value;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Parses a path of the default file system, which need not exist. */
public final class PathParser extends SingleParser<Path> {

    public PathParser() {
        super(ValueKind.PATH);
    }

    @Override
    protected @Nullable Path fromText(String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException malformed) {
            return null;
        }
    }
}
