package dev.secretly.junit.internal.sensor;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggerContextListener;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.UnsynchronizedAppenderBase;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.LoggerFactory;

/** Sees what is logged by Logback, also by loggers that are not additive. Loaded only if Logback is on the class path. */
final class LogbackSensor implements Sensor {

    private static final String NAME = "Logback";

    /** Logback 1.2 has none. */
    private static final boolean HAS_KEY_VALUES = Sensors.has("org.slf4j.event.KeyValuePair");

    private final LoggerContext context;
    private final Watcher watcher;
    private final LoggerContextListener reconfiguration = new Reconfiguration();

    private LogbackSensor(LoggerContext context, Sink sink) {
        this.context = context;
        this.watcher = new Watcher(sink);
        watcher.setContext(context);
    }

    /** The sensor; empty if SLF4J uses another library. */
    static Optional<Sensor> find(Function<String, Sink> sinks) {
        return LoggerFactory.getILoggerFactory() instanceof LoggerContext context
                ? Optional.of(new LogbackSensor(context, sinks.apply(NAME)))
                : Optional.empty();
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public synchronized void attach() {
        if (!context.getCopyOfListenerList().contains(reconfiguration)) {
            context.addListener(reconfiguration);
        }
        watcher.start();
        watch(root());
        context.getLoggerList().stream().filter(logger -> !logger.isAdditive()).forEach(this::watch);
    }

    private void watch(Logger logger) {
        if (!logger.isAttached(watcher)) {
            logger.addAppender(watcher);
        }
    }

    private Logger root() {
        return context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    }

    @Override
    public boolean isAttached() {
        return watcher.isStarted() && root().isAttached(watcher);
    }

    @Override
    public synchronized void detach() {
        context.removeListener(reconfiguration);
        for (Logger logger : context.getLoggerList()) {
            logger.detachAppender(watcher);
        }
    }

    /** Sees each event in the thread that logs it. */
    private static final class Watcher extends UnsynchronizedAppenderBase<ILoggingEvent> {

        private final Sink sink;

        Watcher(Sink sink) {
            this.sink = sink;
        }

        /** The base class would drop what is logged by an argument of a message, when it is printed. */
        @Override
        public void doAppend(ILoggingEvent event) {
            append(event);
        }

        @Override
        protected void append(ILoggingEvent event) {
            StringBuilder text = new StringBuilder(String.valueOf(event.getFormattedMessage()));
            event.getMDCPropertyMap()
                    .forEach((name, value) ->
                            text.append(' ').append(name).append('=').append(value));
            if (HAS_KEY_VALUES) {
                List<?> pairs = event.getKeyValuePairs();
                text.append(pairs == null ? "" : " " + pairs);
            }
            if (event.getThrowableProxy() != null) {
                text.append('\n').append(ThrowableProxyUtil.asString(event.getThrowableProxy()));
            }
            sink.seen(text.toString());
        }
    }

    /** A configuration that is read in the middle of a test, as by Spring Boot, removes all appenders. */
    private final class Reconfiguration implements LoggerContextListener {

        @Override
        public boolean isResetResistant() {
            return true;
        }

        @Override
        public void onReset(LoggerContext reset) {
            watcher.start();
            watch(root());
        }

        @Override
        public void onLevelChange(Logger logger, Level level) {
            if (!logger.isAdditive()) {
                watch(logger);
            }
        }

        @Override
        public void onStart(LoggerContext started) {}

        @Override
        public void onStop(LoggerContext stopped) {}
    }
}
