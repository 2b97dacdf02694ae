package dev.secretly.store.http;

import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The proxy of one request. The JDK's settings win, also if they say that there is none: system properties such as {@code https.proxyHost},
 * and a {@link ProxySelector} of the program. Else {@code HTTPS_PROXY}, {@code HTTP_PROXY} and {@code NO_PROXY} count, as for other programs of the machine.
 *
 * @param proxy the proxy; null for none
 * @param setting what chose it, in the words of messages
 */
record ProxyChoice(@Nullable Proxy proxy, String setting) {

    private static final ProxyChoice NONE = new ProxyChoice(null, "");
    private static final List<String> PROPERTIES =
            List.of("https.proxyHost", "http.proxyHost", "socksProxyHost", "java.net.useSystemProxies");

    private static final int DEFAULT_PORT = 80;
    private static final Pattern SEPARATOR = Pattern.compile("[,\\s]+");

    /** No proxy, whatever is set. */
    static ProxyChoice none() {
        return NONE;
    }

    /**
     * Chooses.
     *
     * @param variable returns an environment variable
     * @throws TransportException if a variable is no address
     */
    static ProxyChoice of(URI uri, Function<String, Optional<String>> variable) throws TransportException {
        ProxySelector selector = ProxySelector.getDefault();
        List<Proxy> ofJdk = selector == null ? List.of() : selector.select(uri);
        for (Proxy proxy : ofJdk) {
            if (proxy.type() != Proxy.Type.DIRECT) {
                return new ProxyChoice(proxy, "the JDK's proxy settings, such as " + uri.getScheme() + ".proxyHost");
            }
        }
        if (isSetInJdk(selector)) {
            return NONE;
        }
        String name = uri.getScheme().equalsIgnoreCase("https") ? "HTTPS_PROXY" : "HTTP_PROXY";
        for (String spelling : List.of(name.toLowerCase(Locale.ROOT), name)) {
            Optional<String> address = variable.apply(spelling);
            if (address.isPresent()) {
                return isExcluded(uri, variable) ? NONE : of(address.get().strip(), spelling);
            }
        }
        return NONE;
    }

    /** Whether the program or its user chose proxies for the JDK. */
    private static boolean isSetInJdk(@Nullable ProxySelector selector) {
        boolean isOfProgram =
                selector == null || !selector.getClass().getName().equals("sun.net.spi.DefaultProxySelector");
        return isOfProgram || PROPERTIES.stream().anyMatch(property -> System.getProperty(property) != null);
    }

    private static ProxyChoice of(String address, String setting) throws TransportException {
        try {
            URI uri = new URI(address.contains("://") ? address : "http://" + address);
            boolean isHttp =
                    uri.getScheme().equalsIgnoreCase("http") || uri.getScheme().equalsIgnoreCase("https");
            if (uri.getHost() != null && isHttp) {
                int port = uri.getPort() < 0 ? DEFAULT_PORT : uri.getPort();
                return new ProxyChoice(
                        new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved(uri.getHost(), port)), setting);
            }
        } catch (URISyntaxException | IllegalArgumentException invalid) {
            throw invalid(setting);
        }
        throw invalid(setting);
    }

    private static TransportException invalid(String setting) {
        return new TransportException(
                TransportFault.of(TransportFault.Kind.BAD_PROXY, "").withProxy("", setting));
    }

    private static boolean isExcluded(URI uri, Function<String, Optional<String>> variable) {
        String host = uri.getHost().toLowerCase(Locale.ROOT);
        if (host.equals("localhost") || host.startsWith("127.") || host.equals("[::1]")) {
            return true;
        }
        String excluded =
                variable.apply("no_proxy").or(() -> variable.apply("NO_PROXY")).orElse("");
        return SEPARATOR
                .splitAsStream(excluded.toLowerCase(Locale.ROOT))
                .anyMatch(one -> isExcluded(one, host, uri.getPort()));
    }

    /** Whether an entry of {@code NO_PROXY} is for a host: its name, a domain that it is in, or {@code *}, perhaps with a port. */
    private static boolean isExcluded(String one, String host, int port) {
        int colon = one.lastIndexOf(':');
        boolean hasPort = colon > 0 && one.substring(colon + 1).matches("[0-9]+");
        String name = hasPort ? one.substring(0, colon) : one;
        String suffix = name.startsWith("*") ? name.substring(1) : name;
        boolean isPort = !hasPort || one.substring(colon + 1).equals(String.valueOf(port));
        boolean isHost = name.equals("*")
                || (!suffix.isEmpty()
                        && (host.equals(suffix) || host.endsWith(suffix.startsWith(".") ? suffix : "." + suffix)));
        return isPort && isHost;
    }

    /** The host and port of the proxy. */
    String server() {
        return proxy != null && proxy.address() instanceof InetSocketAddress address
                ? address.getHostString() + ":" + address.getPort()
                : "";
    }

    /**
     * The proxy with its address resolved; {@link Proxy#NO_PROXY} if there is none.
     *
     * @param host the server, for the message
     */
    Proxy resolved(String host) throws TransportException {
        if (proxy == null) {
            return Proxy.NO_PROXY;
        }
        if (!(proxy.address() instanceof InetSocketAddress address) || !address.isUnresolved()) {
            return proxy;
        }
        InetSocketAddress found = new InetSocketAddress(address.getHostString(), address.getPort());
        if (found.isUnresolved()) {
            throw new TransportException(
                    TransportFault.of(TransportFault.Kind.UNKNOWN_PROXY, host).withProxy(server(), setting));
        }
        return new Proxy(proxy.type(), found);
    }
}
