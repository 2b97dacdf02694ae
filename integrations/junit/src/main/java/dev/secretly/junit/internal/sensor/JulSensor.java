package dev.secretly.junit.internal.sensor;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** Sees what is logged by {@code java.util.logging}, also by loggers that do not use the handlers of their parents. */
final class JulSensor implements Sensor {

    static final String NAME = "java.util.logging";

    private static final Logger ROOT = Logger.getLogger("");

    /** Kept, since the JDK forgets loggers that nobody holds. */
    private final Set<Logger> watched = new LinkedHashSet<>();

    private final Handler handler;

    JulSensor(Sink sink) {
        this.handler = new Watcher(sink);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public synchronized void attach() {
        watch(ROOT);
        for (String name : Collections.list(LogManager.getLogManager().getLoggerNames())) {
            Logger logger = LogManager.getLogManager().getLogger(name);
            if (logger != null && !logger.getUseParentHandlers()) {
                watch(logger);
            }
        }
    }

    private void watch(Logger logger) {
        if (!isWatched(logger)) {
            logger.addHandler(handler);
            watched.add(logger);
        }
    }

    private boolean isWatched(Logger logger) {
        return List.of(logger.getHandlers()).contains(handler);
    }

    @Override
    public boolean isAttached() {
        return isWatched(ROOT);
    }

    @Override
    public synchronized void detach() {
        watched.forEach(logger -> logger.removeHandler(handler));
        watched.clear();
    }

    private static final class Watcher extends Handler {

        private final Formatter messages = new SimpleFormatter();
        private final Sink sink;

        Watcher(Sink sink) {
            this.sink = sink;
            setLevel(Level.ALL);
        }

        @Override
        public void publish(LogRecord logged) {
            sink.seenText(new EventText()
                    .add(() -> messages.formatMessage(logged))
                    .add(logged::getLoggerName)
                    .addThrown(logged.getThrown())
                    .lines());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
