package dev.secretly.junit.internal.guard;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import java.util.Optional;
import org.slf4j.LoggerFactory;

/** Sees what is logged by Logback. Only loaded if it is on the class path. */
final class LogbackSensor implements Sensor {

    private final LoggerContext context;
    private final Capture capture = new Capture();

    private final AppenderBase<ILoggingEvent> appender = new AppenderBase<>() {
        @Override
        protected void append(ILoggingEvent event) {
            capture.add(event.getFormattedMessage());
            if (event.getThrowableProxy() != null) {
                capture.add(ThrowableProxyUtil.asString(event.getThrowableProxy()));
            }
        }
    };

    private LogbackSensor(LoggerContext context) {
        this.context = context;
    }

    /** The sensor; empty if another library logs. */
    static Optional<Sensor> find() {
        return LoggerFactory.getILoggerFactory() instanceof LoggerContext context
                ? Optional.of(new LogbackSensor(context))
                : Optional.empty();
    }

    @Override
    public String name() {
        return "Logback";
    }

    @Override
    public synchronized void attach() {
        Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        if (!root.isAttached(appender)) {
            appender.setContext(context);
            appender.start();
            root.addAppender(appender);
        }
    }

    @Override
    public void send(String marker) {
        Logger own = context.getLogger(LogbackSensor.class);
        own.setLevel(Level.TRACE);
        own.trace(marker);
    }

    @Override
    public Capture capture() {
        return capture;
    }
}
