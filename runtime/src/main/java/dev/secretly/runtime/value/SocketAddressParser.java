package dev.secretly.runtime.value;

import java.net.InetSocketAddress;
import org.jspecify.annotations.Nullable;

/** {@code host:port}, never resolved; an IPv6 address stands in brackets. */
public final class SocketAddressParser extends SingleParser<InetSocketAddress> {

    /** A parser. */
    public SocketAddressParser() {
        super(ValueKind.SOCKET_ADDRESS);
    }

    @Override
    protected @Nullable InetSocketAddress fromText(String text) {
        int colon = text.lastIndexOf(':');
        if (colon < 1) {
            return null;
        }
        String host = text.substring(0, colon);
        boolean isBracketed = host.startsWith("[") && host.endsWith("]") && host.length() > 2;
        String port = text.substring(colon + 1);
        boolean isPort = Digits.isInteger(port) && port.length() < 6 && Character.isDigit(port.charAt(0));
        if (!isPort || Integer.parseInt(port) > 65_535 || host.isBlank() || (host.contains(":") && !isBracketed)) {
            return null;
        }
        return InetSocketAddress.createUnresolved(
                isBracketed ? host.substring(1, host.length() - 1) : host, Integer.parseInt(port));
    }
}
