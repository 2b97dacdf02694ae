package dev.secretly.junit.internal.sensor;

import java.beans.PropertyChangeListener;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.LoggerContext;
import org.apache.logging.log4j.core.config.LoggerConfig;
import org.apache.logging.log4j.core.filter.AbstractFilter;
import org.apache.logging.log4j.core.impl.Log4jContextFactory;

/**
 * Sees what is logged by Log4j 2, also by loggers that are not additive. It is a filter: unlike an appender, it runs in the thread
 * that logs, unless all loggers are asynchronous. Loaded only if Log4j is on the class path.
 */
final class Log4jSensor implements Sensor {

    private static final String NAME = "Log4j";

    private final Log4jContextFactory factory;
    private final Watcher watcher;
    private final PropertyChangeListener reconfiguration = change -> attach();
    private final List<LoggerConfig> watched = new ArrayList<>();

    private Log4jSensor(Log4jContextFactory factory, Sink sink) {
        this.factory = factory;
        this.watcher = new Watcher(sink, contexts().stream().anyMatch(Log4jSensor::isAsynchronous));
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
            loggers(context).filter(logger -> !isWatched(logger)).forEach(logger -> {
                logger.addFilter(watcher);
                watched.add(logger);
            });
        }
    }

    /** Whether all loggers pass their events to one other thread, which then filters them. Its class needs a library to be loaded. */
    private static boolean isAsynchronous(LoggerContext context) {
        return context.getClass().getName().equals("org.apache.logging.log4j.core.async.AsyncLoggerContext");
    }

    private List<LoggerContext> contexts() {
        return factory.getSelector().getLoggerContexts();
    }

    /** The root logger, and those that do not pass their events on to it. */
    private static Stream<LoggerConfig> loggers(LoggerContext context) {
        return Stream.concat(
                        Stream.of(context.getConfiguration().getRootLogger()),
                        context.getConfiguration().getLoggers().values().stream()
                                .filter(logger -> !logger.isAdditive()))
                .distinct();
    }

    private boolean isWatched(LoggerConfig logger) {
        return watched.stream().anyMatch(known -> known == logger);
    }

    @Override
    public synchronized boolean isAttached() {
        return contexts().stream().allMatch(context -> loggers(context).allMatch(this::isWatched));
    }

    @Override
    public synchronized void detach() {
        contexts().forEach(context -> context.removePropertyChangeListener(reconfiguration));
        watched.forEach(logger -> logger.removeFilter(watcher));
        watched.clear();
    }

    /** Denies nothing. */
    private static final class Watcher extends AbstractFilter {

        private final Sink sink;
        private final boolean isAsynchronous;

        Watcher(Sink sink, boolean isAsynchronous) {
            super(Result.NEUTRAL, Result.NEUTRAL);
            this.sink = sink;
            this.isAsynchronous = isAsynchronous;
        }

        @Override
        public Result filter(LogEvent event) {
            boolean isLate = event.getThreadId() != Thread.currentThread().getId();
            if (isLate && !isAsynchronous) {
                // A single asynchronous logger filters its events in both threads.
                return Result.NEUTRAL;
            }
            String text = event.getMessage().getFormattedMessage() + " "
                    + event.getContextData().toMap() + " "
                    + event.getContextStack().asList()
                    + StackTraces.after(event.getThrown());
            if (isLate) {
                sink.seenLate(text);
            } else {
                sink.seen(text);
            }
            return Result.NEUTRAL;
        }
    }
}
