package dev.secretly.store.http;

import dev.secretly.runtime.spi.StoreException;
import java.util.Locale;
import java.util.Objects;

/** Why a request got no answer. It holds no text that a server sent. Immutable. */
public final class TransportFault {

    /** What can happen on the way. */
    public enum Kind {
        /** The address is not an HTTP URL of a server. */
        BAD_ADDRESS,
        /** The host of the server cannot be resolved. */
        UNKNOWN_HOST,
        /** The server refuses connections or cannot be reached. */
        NO_CONNECTION,
        /** The setting of the proxy is no address. */
        BAD_PROXY,
        /** The host of the proxy cannot be resolved. */
        UNKNOWN_PROXY,
        /** The proxy refuses connections or cannot be reached. */
        NO_PROXY_CONNECTION,
        /** The proxy wants a login: status 407. */
        PROXY_LOGIN,
        /** The proxy does not connect to the server. */
        PROXY_REFUSAL,
        /** Java does not trust the server, or has no secure connection to it. */
        NOT_SECURE,
        /** There was no answer in time. */
        TOO_SLOW,
        /** The connection ended before the answer was complete. */
        BROKEN_OFF,
        /** The answer is larger than any secret. */
        TOO_LARGE,
        /** Something on the way wants a login. */
        LOGIN_WANTED
    }

    private final Kind kind;
    private final String server;
    private final String proxy;
    private final String setting;
    private final String detail;

    private TransportFault(Kind kind, String server, String proxy, String setting, String detail) {
        this.kind = Objects.requireNonNull(kind, "kind");
        this.server = Objects.requireNonNull(server, "server");
        this.proxy = Objects.requireNonNull(proxy, "proxy");
        this.setting = Objects.requireNonNull(setting, "setting");
        this.detail = Objects.requireNonNull(detail, "detail");
    }

    /**
     * Returns a fault.
     *
     * @param kind what happened
     * @param server the host of the server; empty if unknown
     * @return the fault
     * @throws NullPointerException if an argument is null
     */
    public static TransportFault of(Kind kind, String server) {
        return new TransportFault(kind, server, "", "", "");
    }

    /**
     * Returns the same fault with a proxy.
     *
     * @param hostAndPort the host and the port of the proxy, without a user or password; empty if it has none
     * @param chosenBy the setting that chose it, such as {@code HTTPS_PROXY}
     * @return a copy
     * @throws NullPointerException if an argument is null
     */
    public TransportFault withProxy(String hostAndPort, String chosenBy) {
        return new TransportFault(kind, server, hostAndPort, chosenBy, detail);
    }

    /**
     * Returns the same fault with a detail.
     *
     * @param text a time, a status, a setting or the name of a class; nothing that a server sent
     * @return a copy
     * @throws NullPointerException if it is null
     */
    public TransportFault withDetail(String text) {
        return new TransportFault(kind, server, proxy, setting, text);
    }

    /** {@return what happened} */
    public Kind kind() {
        return kind;
    }

    /** {@return the host of the server; empty if unknown} */
    public String server() {
        return server;
    }

    /** {@return the host and the port of the proxy; empty if there is none} */
    public String proxy() {
        return proxy;
    }

    /** {@return a time, a status, a setting or the name of a class; may be empty} */
    public String detail() {
        return detail;
    }

    /** {@return whether another attempt may succeed} */
    public boolean isTransient() {
        return switch (kind) {
            case NO_CONNECTION, NO_PROXY_CONNECTION, TOO_SLOW, BROKEN_OFF -> true;
            default -> false;
        };
    }

    /** {@return what is wrong, in words} */
    public String problem() {
        return switch (kind) {
            case BAD_ADDRESS -> "the address of the server is not an http or https URL";
            case UNKNOWN_HOST -> "the host " + server + " cannot be resolved";
            case NO_CONNECTION -> "no connection to " + server;
            case BAD_PROXY -> setting + " is not the address of a proxy";
            case UNKNOWN_PROXY -> "the proxy " + proxy + " cannot be resolved";
            case NO_PROXY_CONNECTION -> "no connection to the proxy " + proxy + " on the way to " + server;
            case PROXY_LOGIN -> "the proxy " + proxy + " asks for a login (status 407)";
            case PROXY_REFUSAL -> "the proxy " + proxy + " refuses the connection to " + server + " (" + detail + ")";
            case NOT_SECURE -> "no secure connection to " + server + " (" + detail + ")";
            case TOO_SLOW -> "no answer from " + server + " within " + detail;
            case BROKEN_OFF -> "the connection to " + server + " failed before the answer was complete";
            case TOO_LARGE -> "an answer larger than " + detail;
            case LOGIN_WANTED -> "a proxy or gateway requires authentication (" + detail + ")";
        };
    }

    /** {@return what to do about it, in words that fit every store} */
    public String remedy() {
        return switch (kind) {
            case BAD_ADDRESS -> "correct the address of the server";
            case UNKNOWN_HOST -> "correct the address of the server, or check the DNS settings of this machine";
            case NO_CONNECTION, TOO_SLOW, BROKEN_OFF ->
                "make sure that " + server + " runs and that this machine can reach it";
            case BAD_PROXY -> "set it to a URL such as http://proxy.example.com:3128";
            case UNKNOWN_PROXY, NO_PROXY_CONNECTION -> "correct " + setting + ", or " + exclusion();
            case PROXY_LOGIN -> "use a proxy without a login, or " + exclusion();
            case PROXY_REFUSAL -> "allow " + server + " in the proxy, or " + exclusion();
            case NOT_SECURE ->
                "make sure that Java trusts the certificate of " + server + ", or that of the proxy on the way";
            case TOO_LARGE -> "split the secret into several";
            case LOGIN_WANTED -> "make sure that no proxy or gateway on the way asks for a login";
        };
    }

    /** How to go around the proxy: the JDK's settings and the variables each have a list of their own. */
    private String exclusion() {
        boolean isOfVariable = setting.toUpperCase(Locale.ROOT).endsWith("_PROXY");
        return "add " + server + " to " + (isOfVariable ? "NO_PROXY" : "http.nonProxyHosts");
    }

    /** {@return both, to throw} */
    public StoreException words() {
        return new StoreException(problem(), remedy());
    }

    /** {@return the kind and the server, for debugging} */
    @Override
    public String toString() {
        return kind + " " + server;
    }
}
