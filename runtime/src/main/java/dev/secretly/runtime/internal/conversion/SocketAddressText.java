package dev.secretly.runtime.internal.conversion;

import java.net.InetSocketAddress;
import org.jspecify.annotations.Nullable;

/** {@code host:port}; an IPv6 address must be in brackets. */
final class SocketAddressText {

    private SocketAddressText() {}

    /** The address, not resolved; null if the text is malformed. */
    static @Nullable InetSocketAddress parse(String text) {
        int colon = text.lastIndexOf(':');
        String host = colon < 1 ? "" : host(text.substring(0, colon));
        int port = colon < 1 ? -1 : port(text.substring(colon + 1));
        return host.isBlank() || port < 0 ? null : InetSocketAddress.createUnresolved(host, port);
    }

    /** The host, without the brackets of an IPv6 address; empty if malformed. */
    private static String host(String text) {
        if (text.startsWith("[") && text.endsWith("]")) {
            return text.substring(1, text.length() - 1);
        }
        return text.contains(":") || text.contains("[") ? "" : text;
    }

    /** The port; negative if malformed. */
    private static int port(String text) {
        boolean isNumber = text.length() < 6 && Digits.isInteger("+" + text);
        int port = isNumber ? Integer.parseInt(text) : -1;
        return port > 65_535 ? -1 : port;
    }
}
