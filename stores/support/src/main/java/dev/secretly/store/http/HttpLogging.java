package dev.secretly.store.http;

import dev.secretly.store.LeakingLogger;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Warns of the logger of the JDK that prints the headers of each request at FINE, with the tokens in them. The program sets its level, so
 * the first request checks it, and logs a warning.
 */
final class HttpLogging {

    private static final String OF_JDK = "sun.net.www.protocol.http.HttpURLConnection";
    private static final AtomicBoolean CHECKED = new AtomicBoolean();

    private HttpLogging() {}

    static void warn() {
        if (CHECKED.compareAndSet(false, true) && System.getLogger(OF_JDK).isLoggable(System.Logger.Level.DEBUG)) {
            LeakingLogger.warn(OF_JDK);
        }
    }
}
