package dev.secretly.runtime.internal.source;

import dev.secretly.runtime.internal.file.FilePresence;
import dev.secretly.runtime.internal.toml.BareKey;
import dev.secretly.runtime.spi.DeclaredSecret;
import java.io.File;
import java.util.ArrayList;
import java.util.List;

/**
 * The names that the file of a secret may have in a directory: {@code trello.api_key}, {@code TRELLO_API_KEY}, and
 * {@code trello/api_key} as in Streamlit.
 */
public final class SecretFileNames {

    /** The link to the current files in a Kubernetes mount. */
    public static final String MOUNT_LINK = "..data";

    private SecretFileNames() {}

    /**
     * The names, preferred first. A table has none, since a file cannot hold one. A key that needs quotes has only that
     * of its variable, since other characters could lead out of the directory.
     */
    public static List<String> of(DeclaredSecret secret) {
        List<String> names = new ArrayList<>();
        if (secret.variable().isEmpty()) {
            return names;
        }
        String key = secret.key();
        boolean isBare = BareKey.parts(key) != null;
        if (isBare) {
            names.add(key);
        }
        if (!names.contains(secret.variable())) {
            names.add(secret.variable());
        }
        int dot = key.indexOf('.');
        if (isBare && dot > 0 && key.indexOf('.', dot + 1) < 0) {
            names.add(key.replace('.', '/'));
        }
        return names;
    }

    /** Whether a directory may have a file of such a name: only the system's "no such file" says that it has none. */
    public static boolean mayExistIn(File directory, DeclaredSecret secret) {
        List<String> names = of(secret);
        for (int i = 0; i < names.size(); i++) {
            if (!FilePresence.isSurelyMissing(new File(directory, names.get(i)))) {
                return true;
            }
        }
        return false;
    }
}
