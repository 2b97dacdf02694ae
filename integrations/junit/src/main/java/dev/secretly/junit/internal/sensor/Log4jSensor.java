package dev.secretly.junit.internal.sensor;

import java.beans.PropertyChangeListener;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.core.Filter;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.LoggerContext;
import org.apache.logging.log4j.core.appender.AbstractAppender;
import org.apache.logging.log4j.core.async.AsyncLoggerConfig;
import org.apache.logging.log4j.core.async.AsyncLoggerContext;
import org.apache.logging.log4j.core.config.LoggerConfig;
import org.apache.logging.log4j.core.config.Property;
import org.apache.logging.log4j.core.filter.AbstractFilter;
import org.apache.logging.log4j.core.impl.Log4jContextFactory;
import org.apache.logging.log4j.core.jmx.RingBufferAdmin;

/**
 * Sees what is logged by Log4j 2, by an appender. An asynchronous logger calls its appenders in another thread, so it gets a filter
 * instead. Loaded only if Log4j is on the class path.
 */
final class Log4jSensor implements Sensor {

    private static final String NAME = "Log4j";
    private static final long LONGEST_WAIT = 5_000;

    private final Log4jContextFactory factory;
    private final WatchingAppender appender;
    private final WatchingFilter filter;
    private final PropertyChangeListener reconfiguration = change -> attach();
    private final List<LoggerConfig> watched = new ArrayList<>();

    private Log4jSensor(Log4jContextFactory factory, Sink sink) {
        this.factory = factory;
        this.appender = new WatchingAppender(sink);
        this.filter = new WatchingFilter(sink);
        appender.start();
    }

    /** The sensor; empty if the interface of Log4j uses another library. */
    static Optional<Sensor> find(Function<String, Sink> sinks) {
        if (!(LogManager.getFactory() instanceof Log4jContextFactory factory)) {
            return Optional.empty();
        }
        // Creates it, so that the first logger that a test creates is seen.
        LogManager.getContext(false);
        return Optional.of(new Log4jSensor(factory, sinks.apply(NAME)));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public synchronized void attach() {
        for (LoggerContext context : contexts()) {
            context.removePropertyChangeListener(reconfiguration);
            context.addPropertyChangeListener(reconfiguration);
            loggers(context).filter(logger -> !isWatched(logger)).forEach(this::watch);
        }
    }

    private void watch(LoggerConfig logger) {
        if (isAsynchronous(logger)) {
            Filter before = logger.getFilter();
            // Others could end the chain.
            logger.removeFilter(before);
            logger.addFilter(filter);
            logger.addFilter(before);
        } else {
            logger.addAppender(appender, null, null);
        }
        watched.add(logger);
    }

    /** Not if its context is asynchronous as a whole: then all of its filters and appenders run in another thread. */
    private static boolean isAsynchronous(LoggerConfig logger) {
        return logger instanceof AsyncLoggerConfig;
    }

    private List<LoggerContext> contexts() {
        return factory.getSelector().getLoggerContexts();
    }

    /** The loggers of which each event passes one. Where filters may end its way, those that show it themselves, too. */
    private static Stream<LoggerConfig> loggers(LoggerContext context) {
        LoggerConfig root = context.getConfiguration().getRootLogger();
        Collection<LoggerConfig> all = context.getConfiguration().getLoggers().values();
        boolean areFiltered = root.hasFilter() || all.stream().anyMatch(LoggerConfig::hasFilter);
        return Stream.concat(
                        Stream.of(root),
                        all.stream()
                                .filter(logger -> !logger.isAdditive()
                                        || (areFiltered
                                                && !logger.getAppenders().isEmpty())))
                .distinct();
    }

    private boolean isWatched(LoggerConfig logger) {
        return watched.stream().anyMatch(known -> known == logger);
    }

    @Override
    public synchronized boolean isAttached() {
        return contexts().stream().allMatch(context -> loggers(context).allMatch(this::isWatched));
    }

    /** Waits for loggers that pass their events to another thread. */
    @Override
    public void flush() {
        contexts().stream().filter(Log4jSensor::isAsynchronous).forEach(Asynchronous::flush);
    }

    /** Its class needs a library to be loaded. */
    private static boolean isAsynchronous(LoggerContext context) {
        return context.getClass().getName().equals("org.apache.logging.log4j.core.async.AsyncLoggerContext");
    }

    @Override
    public synchronized void detach() {
        contexts().forEach(context -> context.removePropertyChangeListener(reconfiguration));
        for (LoggerConfig logger : watched) {
            logger.removeFilter(filter);
            logger.removeAppender(appender.getName());
        }
        watched.clear();
    }

    /** Loaded only if loggers are asynchronous. */
    private static final class Asynchronous {

        static void flush(LoggerContext context) {
            RingBufferAdmin events = ((AsyncLoggerContext) context).createRingBufferAdmin();
            long start = System.nanoTime();
            while (events.getRemainingCapacity() < events.getBufferSize()
                    && System.nanoTime() - start < LONGEST_WAIT * 1_000_000) {
                Thread.onSpinWait();
            }
        }
    }

    private static void pass(LogEvent event, Sink sink) {
        String text = new EventText()
                .add(() -> event.getMessage().getFormattedMessage())
                .add(event::getLoggerName)
                .add(event::getThreadName)
                .add(event::getMarker)
                .add(() -> event.getContextData().toMap())
                .add(() -> event.getContextStack().asList())
                .addThrown(event.getThrown())
                .lines();
        if (event.getThreadId() == Thread.currentThread().getId()) {
            sink.seenText(text);
        } else {
            sink.seenTextLate(text);
        }
    }

    /** Sees what the filters let through. */
    private static final class WatchingAppender extends AbstractAppender {

        private final Sink sink;

        WatchingAppender(Sink sink) {
            super("secretly-leak-guard", null, null, true, Property.EMPTY_ARRAY);
            this.sink = sink;
        }

        @Override
        public void append(LogEvent event) {
            pass(event, sink);
        }
    }

    /** Denies nothing. */
    private static final class WatchingFilter extends AbstractFilter {

        private final Sink sink;

        WatchingFilter(Sink sink) {
            super(Result.NEUTRAL, Result.NEUTRAL);
            this.sink = sink;
        }

        /** A filter of an asynchronous logger runs in both threads. */
        @Override
        public Result filter(LogEvent event) {
            if (event.getThreadId() == Thread.currentThread().getId()) {
                pass(event, sink);
            }
            return Result.NEUTRAL;
        }
    }
}
