package dev.secretly.runtime.internal.search;

import dev.secretly.runtime.internal.HoldsValues;
import dev.secretly.runtime.internal.answer.Origin;
import dev.secretly.runtime.internal.answer.Placeholder;
import dev.secretly.runtime.internal.deployment.StandardFile;
import dev.secretly.runtime.internal.source.AbsentFile;
import dev.secretly.runtime.internal.source.EnvironmentSource;
import dev.secretly.runtime.internal.source.SecretFileNames;
import dev.secretly.runtime.internal.source.Source;
import dev.secretly.runtime.internal.source.UnusedDirectory;
import dev.secretly.runtime.internal.surroundings.Blank;
import dev.secretly.runtime.internal.surroundings.Surroundings;
import dev.secretly.runtime.internal.toml.TomlDocument;
import dev.secretly.runtime.spi.DeclaredSecret;
import java.io.File;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The fast path: looks for secrets in plain files and environment variables, which is enough for most programs, without
 * loading the classes of sources and answers, which would take most of the start-up time. It finds what the sources
 * would find. If it is not certain of one secret, it gives up and the sources are asked instead. It never reports
 * problems.
 */
@HoldsValues
public final class FastPath {

    /** Marks a secret that is certainly absent. */
    public static final Object ABSENT = new Object();

    private final List<StandardFile> files;
    private final Surroundings surroundings;
    private final boolean hasMounted;

    /** Whether the mount may be being updated; null until a secret is not in the files. */
    private @Nullable Boolean mayBeUpdating;

    /** The documents of the files read so far, in order; null for a file that does not exist. */
    private final List<@Nullable TomlDocument> documents = new ArrayList<>();

    private final Map<DeclaredSecret, Object> values = new HashMap<>();

    private FastPath(List<StandardFile> files, Surroundings surroundings) {
        this.files = files;
        this.surroundings = surroundings;
        this.hasMounted = surroundings.mounted().exists();
    }

    /**
     * Looks for secrets.
     *
     * @param files the files, which beat the environment
     * @return null if any secret needs the full lookup, so that all values come from the same reading
     */
    public static @Nullable FastPath at(
            List<StandardFile> files, Surroundings surroundings, List<DeclaredSecret> declared) {
        FastPath path = new FastPath(files, surroundings);
        for (int i = 0; i < declared.size(); i++) {
            if (!path.find(declared.get(i))) {
                return null;
            }
        }
        return path;
    }

    /** A String, Long or Boolean; {@link #ABSENT} if the secret is absent; null for an undeclared secret. */
    public @Nullable Object value(DeclaredSecret secret) {
        return values.get(secret);
    }

    /** The sources as the fast path found them: absent files stay absent, and an unused directory stays unused. */
    public List<Source> asSeen(List<Source> sources) {
        List<Source> seen = new ArrayList<>();
        for (int i = 0; i < sources.size(); i++) {
            Source source = sources.get(i);
            if (source.origin().kind() == Origin.Kind.MOUNTED) {
                seen.add(new UnusedDirectory(source));
            } else if (i < documents.size() && documents.get(i) == null) {
                seen.add(new AbsentFile(source));
            } else {
                seen.add(source);
            }
        }
        return seen;
    }

    private boolean find(DeclaredSecret secret) {
        Object value = lookUp(secret);
        boolean isCertain = value != null && !(value instanceof String text && isPlaceholder(text, secret));
        if (isCertain) {
            values.put(secret, value);
        }
        return isCertain;
    }

    private boolean isPlaceholder(String text, DeclaredSecret secret) {
        return Placeholder.isPlaceholder(text, secret.content()) && !surroundings.allowsPlaceholders();
    }

    private @Nullable Object lookUp(DeclaredSecret secret) {
        for (int i = 0; i < files.size(); i++) {
            if (!readUpTo(i)) {
                return null;
            }
            TomlDocument document = documents.get(i);
            Object value = document == null ? ABSENT : valueIn(document, secret);
            if (value == null || (value != ABSENT && !Blank.isBlank(value))) {
                return value;
            }
        }
        if (hasMounted && (mayBeUpdating() || SecretFileNames.mayExistIn(surroundings.mounted(), secret))) {
            return null;
        }
        return secret.variable().isEmpty() ? ABSENT : variable(secret.variable());
    }

    /** Whether the link of a mount to its files may be broken, so that no file in it can be seen. */
    private boolean mayBeUpdating() {
        if (mayBeUpdating == null) {
            mayBeUpdating = !new File(surroundings.mounted(), SecretFileNames.MOUNT_LINK).exists() && mayHaveLink();
        }
        return mayBeUpdating;
    }

    private boolean mayHaveLink() {
        String[] names = surroundings.mounted().list();
        return names == null || Arrays.asList(names).contains(SecretFileNames.MOUNT_LINK);
    }

    private static @Nullable Object valueIn(TomlDocument document, DeclaredSecret secret) {
        Object value = document.plainValue(secret.key());
        return value == TomlDocument.ABSENT ? ABSENT : value;
    }

    /** Reads a file unless it was read before; false if it exists but is not plain. */
    private boolean readUpTo(int file) {
        if (file == documents.size()) {
            boolean isMissing = files.get(file).isMissing();
            TomlDocument document = isMissing ? null : files.get(file).plain();
            if (!isMissing && document == null) {
                return false;
            }
            documents.add(document);
        }
        return true;
    }

    private @Nullable Object variable(String name) {
        if (surroundings.nonBlankVariable(name + Surroundings.FILE_SUFFIX) != null) {
            return null;
        }
        String text = surroundings.secret(name);
        if (text == null || Blank.isBlank(text)) {
            return surroundings.isDenied(name) ? null : ABSENT;
        }
        return text.indexOf(EnvironmentSource.UNDECODABLE) >= 0 ? null : text;
    }
}
