package dev.secretly.junit.internal.sensor;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggerContextListener;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.UnsynchronizedAppenderBase;
import java.lang.ref.WeakReference;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/** Sees what is logged by Logback, also by loggers that are not additive. Loaded only if Logback is on the class path. */
final class LogbackSensor implements Sensor {

    private static final String NAME = "Logback";

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
        context.getLoggerList().stream().filter(LogbackSensor::isConfigured).forEach(this::watch);
    }

    /** Whether a logger may show events that the root logger does not see, now or after a change in the middle of a test. */
    private static boolean isConfigured(Logger logger) {
        return logger.getLevel() != null
                || !logger.isAdditive()
                || logger.iteratorForAppenders().hasNext();
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

    /** Sees each event in the thread that logs it, once, although several loggers pass it on. */
    private static final class Watcher extends UnsynchronizedAppenderBase<ILoggingEvent> {

        private static final String STRUCTURED_ARGUMENTS = "net.logstash.logback.";

        /** Logback 1.2 has none of these. */
        private static final boolean HAS_KEY_VALUES = Sensors.has("org.slf4j.event.KeyValuePair");

        private static final ThreadLocal<WeakReference<ILoggingEvent>> LAST =
                ThreadLocal.withInitial(() -> new WeakReference<>(null));

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
        @SuppressWarnings("ReferenceEquality")
        protected void append(ILoggingEvent event) {
            if (LAST.get().get() == event) {
                return;
            }
            LAST.set(new WeakReference<>(event));
            EventText text = new EventText()
                    .add(event::getFormattedMessage)
                    .add(event::getLoggerName)
                    .add(event::getThreadName)
                    .add(event::getMDCPropertyMap)
                    .add(() -> event.getLoggerContextVO().getPropertyMap())
                    .add(() -> structured(event.getArgumentArray()))
                    .add(() -> event.getThrowableProxy() == null
                            ? null
                            : "\n" + ThrowableProxyUtil.asString(event.getThrowableProxy()));
            if (HAS_KEY_VALUES) {
                text.add(event::getKeyValuePairs).add(event::getMarkerList);
            } else {
                text.add(() -> onlyMarker(event));
            }
            sink.seenText(text.lines());
            // An argument may have logged another event when it was printed.
            LAST.set(new WeakReference<>(event));
        }

        @SuppressWarnings("deprecation")
        private static @Nullable Object onlyMarker(ILoggingEvent event) {
            return event.getMarker();
        }

        /** Arguments that encoders for JSON write even if the message does not have them. */
        private static @Nullable Object structured(Object @Nullable [] arguments) {
            return arguments == null
                    ? null
                    : Stream.of(arguments)
                            .filter(argument -> argument != null
                                    && argument.getClass().getName().startsWith(STRUCTURED_ARGUMENTS))
                            .map(String::valueOf)
                            .collect(Collectors.joining(" "));
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

        /** Whether the logger is additive may be configured later. */
        @Override
        public void onLevelChange(Logger logger, Level level) {
            watch(logger);
        }

        @Override
        public void onStart(LoggerContext started) {}

        @Override
        public void onStop(LoggerContext stopped) {}
    }
}
