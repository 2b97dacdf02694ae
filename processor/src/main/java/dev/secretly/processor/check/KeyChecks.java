package dev.secretly.processor.check;

import dev.secretly.processor.diagnostic.Findings;
import dev.secretly.processor.diagnostic.KeyDiagnostics;
import dev.secretly.processor.model.LoadedSecret;
import dev.secretly.processor.model.Loader;
import dev.secretly.runtime.internal.surroundings.SettingVariable;
import dev.secretly.runtime.internal.toml.KeyPath;
import dev.secretly.runtime.internal.toml.TomlType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds keys and environment variables that conflict with each other or with the system's variables. */
public final class KeyChecks {

    private static final Pattern NAMED = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
    private static final Pattern DERIVED = Pattern.compile("[A-Z][A-Z0-9_]*");

    /** Variables that systems, shells or Java set: read as a secret, they would be present and wrong. */
    private static final Set<String> RESERVED = Set.of(
            "PATH",
            "HOME",
            "USER",
            "LOGNAME",
            "USERNAME",
            "USERPROFILE",
            "USERDOMAIN",
            "COMPUTERNAME",
            "HOSTNAME",
            "HOST",
            "SHELL",
            "SHLVL",
            "LANG",
            "LANGUAGE",
            "LC_ALL",
            "TERM",
            "PWD",
            "OLDPWD",
            "TMPDIR",
            "TMP",
            "TEMP",
            "TZ",
            "MAIL",
            "EDITOR",
            "DISPLAY",
            "OS",
            "PATHEXT",
            "COMSPEC",
            "APPDATA",
            "LOCALAPPDATA",
            "SYSTEMROOT",
            "WINDIR",
            "JAVA_HOME",
            "JAVA_OPTS",
            "JAVA_TOOL_OPTIONS",
            "JDK_JAVA_OPTIONS",
            "CLASSPATH");

    private KeyChecks() {}

    /** Checks all secrets of a loader. */
    public static void check(Loader loader, Findings findings) {
        Map<String, LoadedSecret> byVariable = new HashMap<>();
        List<LoadedSecret> withVariable = new ArrayList<>();
        for (LoadedSecret secret : loader.secrets()) {
            if (!secret.variable().isEmpty()) {
                withVariable.add(secret);
            }
        }
        for (LoadedSecret secret : withVariable) {
            LoadedSecret sameVariable = byVariable.putIfAbsent(secret.variable(), secret);
            if (!secret.positions().areElsewhere()) {
                checkVariable(secret, findings);
            }
            checkSameVariable(sameVariable, secret, findings);
        }
        withVariable.forEach(secret -> checkFileVariable(secret, byVariable, findings));
        checkKeys(loader.secrets(), findings);
    }

    /** Checks the keys of a loader, or those of one table type, since keys in lists and maps are independent. */
    private static void checkKeys(List<LoadedSecret> secrets, Findings findings) {
        Map<String, LoadedSecret> byKey = new HashMap<>();
        Map<String, LoadedSecret> byOwnersKey = new HashMap<>();
        for (LoadedSecret secret : secrets) {
            String key = secret.key().text();
            byKey.putIfAbsent(key, secret);
            LoadedSecret sameKey = byOwnersKey.putIfAbsent(secret.owner() + " " + key, secret);
            if (!secret.positions().areElsewhere()) {
                checkKey(sameKey, secret, findings);
            }
        }
        for (LoadedSecret secret : secrets) {
            checkTables(secret, byKey, findings);
            secret.type().item().table().ifPresent(table -> checkKeys(table.secrets(), findings));
        }
    }

    /** Reports a key that one owner uses twice. Different owners may share a key. */
    private static void checkKey(@Nullable LoadedSecret first, LoadedSecret second, Findings findings) {
        if (first != null) {
            findings.add(KeyDiagnostics.duplicateKey(
                    second.positions().conflictingKey(), second.key().text(), first.element()));
        }
    }

    private static void checkSameVariable(@Nullable LoadedSecret first, LoadedSecret second, Findings findings) {
        if (first != null && !first.key().text().equals(second.key().text())) {
            findings.add(KeyDiagnostics.duplicateVariable(
                    second.positions().conflictingVariable(),
                    second.variable(),
                    second.key().text(),
                    first.key().text()));
        }
    }

    private static void checkVariable(LoadedSecret secret, Findings findings) {
        String variable = secret.variable();
        if (secret.namesVariable()) {
            if (!NAMED.matcher(variable).matches()) {
                findings.add(KeyDiagnostics.malformedVariable(secret.positions().variable(), variable));
            }
        } else if (!DERIVED.matcher(variable).matches()) {
            findings.add(KeyDiagnostics.impossibleVariable(
                    secret.positions().key(), secret.key().text(), variable));
        } else if (RESERVED.contains(variable) || variable.startsWith(SettingVariable.PREFIX)) {
            findings.add(KeyDiagnostics.reservedVariable(
                    secret.positions().key(), secret.key().text(), variable));
        }
    }

    /** In TOML, a key has a value or is a table. Only a map and JSON accept a whole table as their value. */
    private static void checkTables(LoadedSecret secret, Map<String, LoadedSecret> byKey, Findings findings) {
        KeyPath path = secret.key();
        for (int depth = 1; depth < path.parts().size(); depth++) {
            LoadedSecret table = byKey.get(path.first(depth).text());
            if (table != null && !table.schema().value().kind().accepts(TomlType.TABLE)) {
                findings.add(KeyDiagnostics.keyIsTable(
                        secret.positions().conflictingKey(),
                        path.text(),
                        table.key().text(),
                        table.element()));
            }
        }
    }

    /** By a convention of containers, {@code X_FILE} is the path of a file that holds {@code X}. */
    private static void checkFileVariable(
            LoadedSecret secret, Map<String, LoadedSecret> byVariable, Findings findings) {
        String variable = secret.variable();
        if (variable.endsWith("_FILE")) {
            String plain = variable.substring(0, variable.length() - "_FILE".length());
            if (byVariable.containsKey(plain)) {
                findings.add(KeyDiagnostics.fileVariable(secret.positions().conflictingVariable(), variable, plain));
            }
        }
    }
}
