package dev.secretly.tools.export;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Finds the names of environment variables and secrets that a manifest gives to programs. */
public final class Manifest {

    private static final Pattern VARIABLE = Pattern.compile("[A-Z][A-Z0-9_]*");
    private static final Pattern ASSIGNMENT = Pattern.compile("^(?:export\\s+)?([A-Z][A-Z0-9_]*)\\s*=.*");
    private static final Pattern CREDENTIAL = Pattern.compile(
            "^(?:LoadCredential|LoadCredentialEncrypted|SetCredential|SetCredentialEncrypted)=([^:]+).*");

    /** Under these keys of YAML, names are given to programs. */
    private static final Set<String> OWNERS = Set.of("environment", "env", "stringData", "data", "secrets");

    private final Set<String> names = new LinkedHashSet<>();

    private Manifest() {}

    /** The names in a manifest: YAML, systemd lines or lines of variables. */
    public static Set<String> names(String text) {
        Manifest manifest = new Manifest();
        boolean isLines = text.lines()
                .map(String::strip)
                .anyMatch(line -> ASSIGNMENT.matcher(line).matches()
                        || CREDENTIAL.matcher(line).matches()
                        || line.equals("[Service]"));
        if (isLines || !manifest.readYaml(text)) {
            text.lines().map(String::strip).forEach(manifest::readLine);
        }
        return new TreeSet<>(manifest.names);
    }

    private void readLine(String line) {
        for (Pattern pattern : List.of(ASSIGNMENT, CREDENTIAL)) {
            var name = pattern.matcher(line);
            if (name.matches()) {
                add(name.group(1));
            }
        }
    }

    private boolean readYaml(String text) {
        try {
            LoadSettings settings =
                    LoadSettings.builder().setAllowDuplicateKeys(true).build();
            for (Object document : new Load(settings).loadAllFromString(text)) {
                read(document, false);
            }
            return true;
        } catch (YamlEngineException noYaml) {
            return false;
        }
    }

    /** Collects names below an owner: keys of maps, items of lists, and the name of an item. */
    private void read(Object node, boolean isOwned) {
        if (node instanceof Map<?, ?> map) {
            map.forEach((key, value) -> {
                String name = String.valueOf(key);
                if (isOwned) {
                    add(name);
                }
                boolean isReference = name.equals("name") || name.equals("source");
                if (isReference && value instanceof String text) {
                    add(text);
                }
                read(value, OWNERS.contains(name));
            });
        } else if (node instanceof Iterable<?> items) {
            for (Object item : items) {
                if (isOwned && item instanceof String text) {
                    add(text.replaceFirst("=.*", ""));
                }
                read(item, false);
            }
        }
    }

    private void add(String name) {
        if (VARIABLE.matcher(name).matches()) {
            names.add(name);
        }
    }
}
