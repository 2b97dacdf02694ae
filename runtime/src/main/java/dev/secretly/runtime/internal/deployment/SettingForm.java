package dev.secretly.runtime.internal.deployment;

import dev.secretly.runtime.internal.surroundings.SettingVariable;
import dev.secretly.runtime.internal.toml.BareKey;
import java.io.File;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Whether a setting has the form of what belongs there. Messages never show other text: it could be a secret that
 * somebody set in the wrong variable.
 */
final class SettingForm {

    /** No path or address that people write has these; TOML, JSON and lines of variables do. */
    private static final Pattern FOREIGN = Pattern.compile("[\\p{Cntrl}\"'`<>{}\\[\\]|=]|://");

    /** A key before the scheme is optional. */
    private static final Pattern ADDRESS = Pattern.compile("(?:[A-Za-z0-9_.-]+=)?[A-Za-z][A-Za-z0-9+.-]*:\\S+");

    /** A key of AWS may start with a slash, but then has letters in upper case. */
    private static final Pattern LOWER_CASE = Pattern.compile("[a-z0-9._/-]+");

    private static final Pattern FROM_A_FOLDER = Pattern.compile("(\\.\\.?|~)[/\\\\].*");

    /** Keys of the common services have at least this length. */
    private static final int LONG = 20;

    private SettingForm() {}

    /** Whether all are paths: existing ones, names of TOML files, or paths that start at a folder. */
    static boolean arePaths(String setting, List<String> entries) {
        boolean isForeign = FOREIGN.matcher(setting).find();
        return entries.stream().allMatch(entry -> new File(entry).exists() || (!isForeign && hasFormOfPath(entry)));
    }

    private static boolean hasFormOfPath(String entry) {
        File file = new File(entry);
        return entry.endsWith(".toml")
                || FROM_A_FOLDER.matcher(entry).matches()
                || (file.isAbsolute()
                        && (LOWER_CASE.matcher(entry).matches()
                                || firstFolder(file).exists()));
    }

    private static File firstFolder(File file) {
        File folder = file;
        for (File parent = file.getParentFile();
                parent != null && parent.getParentFile() != null;
                parent = parent.getParentFile()) {
            folder = parent;
        }
        return folder;
    }

    /** Whether all are a scheme, a colon and what only the store of the scheme can judge. */
    static boolean areAddresses(List<String> entries) {
        return entries.stream().allMatch(entry -> ADDRESS.matcher(entry).matches());
    }

    /** Whether it is a name that people give to a profile; a long one with digits could be a secret. */
    static boolean isProfile(String setting) {
        boolean isLikeASecret = setting.length() >= LONG && setting.chars().anyMatch(Character::isDigit);
        return BareKey.isPart(setting) && !setting.equals("example") && !isLikeASecret;
    }

    /** What to do if another variable was meant for the text. */
    static String meant(String setting) {
        boolean isToml = setting.startsWith("[")
                || setting.indexOf('\n') >= 0
                || (setting.indexOf('=') > 0 && !areAddresses(List.of(setting)));
        if (isToml) {
            return "set " + SettingVariable.TOML + ", which is for TOML text";
        }
        if (setting.startsWith("aws-")) {
            return "set " + SettingVariable.STORES + ", which is for addresses of stores";
        }
        return hasFormOfPath(setting)
                ? "set " + SettingVariable.FILES + ", which is for paths"
                : "set the variable of the secret, if it is its value";
    }
}
