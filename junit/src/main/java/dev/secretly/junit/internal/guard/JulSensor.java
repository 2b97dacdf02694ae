package dev.secretly.junit.internal.guard;

import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** Sees what is logged by {@code java.util.logging}, also below the level of its console. */
final class JulSensor implements Sensor {

    private static final Logger ROOT = Logger.getLogger("");

    /** Kept here, since the JDK would forget a logger and its level. */
    private static final Logger OWN = Logger.getLogger(JulSensor.class.getName());

    private final Capture capture = new Capture();

    private final Handler handler = new Handler() {

        private final SimpleFormatter formatter = new SimpleFormatter();

        @Override
        public void publish(LogRecord logged) {
            capture.add(formatter.format(logged));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @Override
    public String name() {
        return "java.util.logging";
    }

    @Override
    public synchronized void attach() {
        for (Handler known : ROOT.getHandlers()) {
            if (known.equals(handler)) {
                return;
            }
        }
        handler.setLevel(Level.ALL);
        ROOT.addHandler(handler);
        OWN.setLevel(Level.ALL);
    }

    /** The level is below that of a console. */
    @Override
    public void send(String marker) {
        OWN.log(Level.FINEST, marker);
    }

    @Override
    public Capture capture() {
        return capture;
    }
}
