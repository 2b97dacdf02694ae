package dev.secretly.tools.scan;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the passwords in URLs and connection strings, whatever their keys are called. */
final class EmbeddedPassword {

    /** {@code scheme://user:password@host}, and {@code user:password@protocol(host)} of drivers that know no URLs. */
    private static final List<Pattern> USER_INFO =
            List.of(Pattern.compile("//[^/?#\\s:@]*:([^\\s/?#]+)@"), Pattern.compile("^[^/?#\\s:@]+:(\\S+)@\\w+\\("));

    private static final Pattern PARAMETER = Pattern.compile(
            "(?i)(?:password|passwd|pwd|passphrase|secret|token|accountkey|sharedaccesskey|(?:api|access|secret)[_-]?key)"
                    + "\\s*=\\s*(?:'([^']*)'|\"([^\"]*)\"|([^;&\\s'\"]+))");

    private EmbeddedPassword() {}

    /** The passwords in a text, as they are and decoded; empty if it is neither a URL nor a connection string. */
    static Set<String> of(String text) {
        Set<String> passwords = new LinkedHashSet<>();
        for (Pattern pattern : USER_INFO) {
            Matcher userInfo = pattern.matcher(text);
            while (userInfo.find()) {
                add(userInfo.group(1), passwords);
            }
        }
        Matcher parameter = PARAMETER.matcher(text);
        while (parameter.find()) {
            for (int group = 1; group <= parameter.groupCount(); group++) {
                add(parameter.group(group), passwords);
            }
        }
        return passwords;
    }

    private static void add(@Nullable String password, Set<String> passwords) {
        if (password == null) {
            return;
        }
        passwords.add(password);
        try {
            passwords.add(URLDecoder.decode(password.replace("+", "%2B"), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException notEncoded) {
            // The password itself has a percent sign.
        }
    }
}
