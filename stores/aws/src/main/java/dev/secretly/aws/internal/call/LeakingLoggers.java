package dev.secretly.aws.internal.call;

import dev.secretly.store.LeakingLogger;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.LoggerFactory;

/**
 * The loggers of libraries that print credentials of AWS at the level DEBUG: session tokens, and with a role of STS also its secret key
 * and the token of the web identity. The levels are the program's, so the first load that would leak logs one warning.
 */
final class LeakingLoggers {

    private static final String OF_SDK = "software.amazon.awssdk";

    /** The one that logs the request with its headers; its level can be set apart from that of the SDK. */
    private static final String OF_SIGNER = OF_SDK + ".http.auth.aws.internal.signer.DefaultV4RequestSigner";

    private static final List<String> OF_APACHE = List.of(
            "org.apache.hc.client5.http.wire",
            "org.apache.hc.client5.http.headers",
            "org.apache.http.wire",
            "org.apache.http.headers");
    private static final AtomicBoolean CHECKED = new AtomicBoolean();

    private LeakingLoggers() {}

    /** Warns of the loggers of the SDK and of the client with which it asks for credentials. */
    static void warnOfSdk() {
        if (!CHECKED.compareAndSet(false, true)) {
            return;
        }
        if (isDebug(OF_SIGNER)) {
            LeakingLogger.warn(isDebug(OF_SDK) ? OF_SDK : OF_SIGNER);
        }
        if (OptionalLibrary.APACHE_CLIENT_5.isPresent() || OptionalLibrary.APACHE_CLIENT_4.isPresent()) {
            OF_APACHE.stream().filter(LeakingLoggers::isDebug).forEach(LeakingLogger::warn);
        }
    }

    private static boolean isDebug(String logger) {
        return LoggerFactory.getLogger(logger).isDebugEnabled();
    }
}
