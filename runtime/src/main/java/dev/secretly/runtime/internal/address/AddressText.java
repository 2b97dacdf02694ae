package dev.secretly.runtime.internal.address;

import dev.secretly.runtime.internal.HoldsValues;
import dev.secretly.runtime.internal.toml.BareKey;
import dev.secretly.runtime.internal.toml.KeyPath;
import dev.secretly.runtime.internal.unreadable.Fault;
import dev.secretly.runtime.internal.unreadable.UnreadableException;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The parts of an address: {@code [key=]scheme:path[?version=V]}. The key is what is before the first {@code =} that precedes the first
 * {@code :}. Not a record, which would print it: the address of a store that we do not know may have a password in it.
 */
@HoldsValues
public final class AddressText {

    private static final String VERSION = "version=";
    private static final int HEX = 16;

    private final String text;
    private final KeyPath key;
    private final String scheme;
    private final String path;
    private final String version;

    private AddressText(String text, KeyPath key, String scheme, String path, String version) {
        this.text = text;
        this.key = key;
        this.scheme = scheme;
        this.path = path;
        this.version = version;
    }

    /** The whole address. */
    public String text() {
        return text;
    }

    /** The table or key under which its content is found; the root if the address has no key. */
    public KeyPath key() {
        return key;
    }

    /** What chooses the store. */
    public String scheme() {
        return scheme;
    }

    /** What the store looks for, decoded. */
    public String path() {
        return path;
    }

    /** The version that is wanted, decoded; empty for the current one. */
    public String version() {
        return version;
    }

    /** Whether an address has a user and perhaps a password in it, which is never shown. */
    public static boolean hasLogin(String text) {
        int authority = text.indexOf("//");
        return authority >= 0 && text.indexOf('@', authority) >= 0;
    }

    /** The scheme of an address, which may be invalid; empty if it has none. */
    public static String schemeOf(String text) {
        int colon = text.indexOf(':');
        return colon < 0 ? "" : text.substring(keyEnd(text, colon), colon);
    }

    /**
     * Parses an address.
     *
     * @throws UnreadableException if it is not one; nothing of the text is shown
     */
    public static AddressText parse(String text) throws UnreadableException {
        int colon = text.indexOf(':');
        if (colon < 0) {
            throw invalid(
                    "not an address of a store",
                    "write a scheme, a colon and a name, such as aws-secretsmanager:boards/prod");
        }
        int keyEnd = keyEnd(text, colon);
        KeyPath key = keyEnd == 0 ? KeyPath.ROOT : key(text.substring(0, keyEnd - 1));
        String rest = text.substring(colon + 1);
        int question = rest.indexOf('?');
        String path = question < 0 ? rest : rest.substring(0, question);
        String version = question < 0 ? "" : version(rest.substring(question + 1));
        String name = decoded(path);
        if (name.endsWith("/") && !version.isEmpty()) {
            throw invalid(
                    "an address with ?version= and a slash at its end",
                    "write the address without ?version=, or without the slash at its end");
        }
        if (name.endsWith("/") && keyEnd > 0) {
            throw invalid(
                    "an address with a key and a slash at its end",
                    "write the address without the key and the =, or without the slash at its end");
        }
        return new AddressText(text, key, text.substring(keyEnd, colon), name, decoded(version));
    }

    /** Where the scheme starts. */
    private static int keyEnd(String text, int colon) {
        int equals = text.indexOf('=');
        return equals >= 0 && equals < colon ? equals + 1 : 0;
    }

    private static KeyPath key(String text) throws UnreadableException {
        List<String> parts = BareKey.parts(text);
        if (parts == null) {
            throw invalid(
                    "an address whose key is not a TOML key",
                    "write a table or a key such as db or mail.password before the = of the address");
        }
        return new KeyPath(parts);
    }

    private static String version(String parameters) throws UnreadableException {
        if (!parameters.startsWith(VERSION)
                || parameters.length() == VERSION.length()
                || parameters.indexOf('&') >= 0) {
            throw invalid(
                    "an address with a parameter other than version",
                    "write ?version= and the version, or %3F if the ? is part of the name");
        }
        return parameters.substring(VERSION.length());
    }

    private static String decoded(String text) throws UnreadableException {
        if (text.indexOf('%') < 0) {
            return text;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < encoded.length; i++) {
            if (encoded[i] != '%') {
                bytes.write(encoded[i]);
                continue;
            }
            int high = i + 2 < encoded.length ? Character.digit(encoded[i + 1], HEX) : -1;
            int low = high < 0 ? -1 : Character.digit(encoded[i + 2], HEX);
            if (low < 0) {
                throw notEncoded();
            }
            bytes.write(high * HEX + low);
            i += 2;
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.toByteArray()))
                    .toString();
        } catch (CharacterCodingException notText) {
            throw notEncoded();
        }
    }

    private static UnreadableException notEncoded() {
        return invalid(
                "an address with an invalid code after a %",
                "write %25 for a %, %2C for a comma, %3F for a ?, %20 for a space");
    }

    private static UnreadableException invalid(String problem, String remedy) {
        return new UnreadableException(List.of(Fault.ofStore(Fault.Kind.NO_STORE, problem, remedy)));
    }
}
