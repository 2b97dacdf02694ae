package dev.secretly.tools.export;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * The names of environment variables and secrets that a manifest gives to programs. Values are not looked at, so that none
 * of them can pass for a name.
 */
public final class Manifest {

    private static final Pattern NO_NAME = Pattern.compile("[^A-Za-z0-9_]+");

    private static final Pattern VARIABLE = Pattern.compile("[A-Z][A-Z0-9_]*");
    private static final Pattern ASSIGNMENT = Pattern.compile("(?:export\\s+)?([A-Za-z_][A-Za-z0-9_]*)\\s*=\\s*(.*)");
    private static final Pattern UNIT_VARIABLE = Pattern.compile("Environment=\"?([A-Za-z_][A-Za-z0-9_]*)=.*");
    private static final Pattern CREDENTIAL =
            Pattern.compile("(?:LoadCredential|SetCredential)(?:Encrypted)?=([^:]+)(?::.*)?");

    /** Under these keys of YAML, names are given to programs. */
    private static final Set<String> OWNERS = Set.of("environment", "env", "stringData", "data", "secrets");

    private final Set<String> names = new TreeSet<>();

    /** What was read, separately for nodes below an owner: an alias may lead back to a node. */
    private final Set<Node> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    private final Set<Node> seenOwned = Collections.newSetFromMap(new IdentityHashMap<>());

    private final Set<String> wanted;

    private Manifest(Set<String> wanted) {
        this.wanted = wanted;
    }

    /**
     * The names in a manifest: YAML, systemd lines or lines of variables.
     *
     * @param wanted the names that are looked for; others count only if they are in upper case
     */
    public static Set<String> names(String text, Set<String> wanted) {
        Manifest manifest = new Manifest(wanted);
        Optional<List<Node>> documents = documents(text);
        if (documents.isPresent()) {
            documents.get().forEach(document -> manifest.read(document, false));
        } else {
            manifest.readLines(text);
        }
        return manifest.names;
    }

    /** The wanted names in comments: what may be absent is written as a comment, to be taken out of it if it is set. */
    public static Set<String> commented(String text, Set<String> wanted) {
        Set<String> names = new TreeSet<>();
        text.lines()
                .map(String::strip)
                .filter(line -> line.startsWith("#"))
                .flatMap(NO_NAME::splitAsStream)
                .filter(wanted::contains)
                .forEach(names::add);
        return names;
    }

    /** The documents of YAML; empty for other text, which YAML may take for one long string. */
    private static Optional<List<Node>> documents(String text) {
        List<Node> documents = new ArrayList<>();
        try {
            LoadSettings settings =
                    LoadSettings.builder().setAllowDuplicateKeys(true).build();
            new Compose(settings).composeAllFromString(text).forEach(documents::add);
        } catch (YamlEngineException | StackOverflowError noYaml) {
            return Optional.empty();
        }
        boolean isYaml = !documents.isEmpty() && documents.get(0) instanceof MappingNode;
        return isYaml ? Optional.of(documents) : Optional.empty();
    }

    /** Collects names below an owner: keys of maps, items of lists, and the name of an item. */
    private void read(Node node, boolean isOwned) {
        if (!(isOwned ? seenOwned : seen).add(node)) {
            return;
        }
        if (node instanceof MappingNode map) {
            for (NodeTuple entry : map.getValue()) {
                String key = text(entry.getKeyNode());
                boolean isMerge = key.equals("<<");
                if (isOwned && !isMerge) {
                    add(key);
                }
                boolean isTable =
                        entry.getValueNode() instanceof MappingNode || entry.getValueNode() instanceof SequenceNode;
                if (isTable) {
                    read(entry.getValueNode(), isMerge ? isOwned : OWNERS.contains(key));
                }
            }
        } else if (node instanceof SequenceNode list) {
            list.getValue().forEach(item -> readItem(item, isOwned));
        }
    }

    private void readItem(Node item, boolean isOwned) {
        if (isOwned && item instanceof ScalarNode scalar) {
            int equals = scalar.getValue().indexOf('=');
            add(equals < 0 ? scalar.getValue() : scalar.getValue().substring(0, equals));
        } else if (isOwned && item instanceof MappingNode map) {
            for (NodeTuple entry : map.getValue()) {
                String key = text(entry.getKeyNode());
                if (key.equals("name") || key.equals("source")) {
                    add(text(entry.getValueNode()));
                }
            }
        } else {
            read(item, false);
        }
    }

    private static String text(Node node) {
        return node instanceof ScalarNode scalar ? scalar.getValue() : "";
    }

    /** A value in quotes may go on for several lines. */
    private void readLines(String text) {
        char quote = 0;
        for (String line : text.lines().map(String::strip).toList()) {
            if (quote != 0) {
                quote = line.indexOf(quote) >= 0 ? 0 : quote;
                continue;
            }
            for (Pattern pattern : List.of(UNIT_VARIABLE, CREDENTIAL)) {
                Matcher matcher = pattern.matcher(line);
                if (matcher.matches()) {
                    add(matcher.group(1));
                }
            }
            Matcher assignment = ASSIGNMENT.matcher(line);
            if (assignment.matches()) {
                add(assignment.group(1));
                quote = openQuote(assignment.group(2));
            }
        }
    }

    /** The quote that a value starts with and does not end with; NUL if there is none. */
    private static char openQuote(String value) {
        boolean isQuoted = value.startsWith("\"") || value.startsWith("'");
        return isQuoted && value.indexOf(value.charAt(0), 1) < 0 ? value.charAt(0) : 0;
    }

    private void add(String name) {
        if (VARIABLE.matcher(name).matches() || wanted.contains(name)) {
            names.add(name);
        }
    }
}
