package dev.secretly.junit.internal.guard;

import dev.secretly.schema.search.ContentSearch;
import dev.secretly.schema.search.Needles;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Searches what tests print, log and throw for values, in all spellings and encodings. One for the whole process, since the
 * ways on which values are shown are.
 */
public final class Guard {

    private static final Guard OF_PROCESS = new Guard(sensors());

    private final List<Sensor> sensors;

    Guard(List<Sensor> sensors) {
        this.sensors = sensors;
    }

    private static List<Sensor> sensors() {
        List<Sensor> sensors = new ArrayList<>();
        sensors.add(StreamSensor.ofOut());
        sensors.add(StreamSensor.ofErr());
        sensors.add(new JulSensor());
        if (Guard.class.getClassLoader().getResource("ch/qos/logback/classic/LoggerContext.class") != null) {
            LogbackSensor.find().ifPresent(sensors::add);
        }
        return sensors;
    }

    /** The guard of this process. */
    public static Guard ofProcess() {
        return OF_PROCESS;
    }

    /**
     * Starts all sensors and sends a marker through each, so that a sensor that sees nothing is no proof that there is nothing.
     *
     * @throws IllegalStateException if a sensor does not see its marker
     */
    public synchronized void start() {
        for (Sensor sensor : sensors) {
            sensor.attach();
            String marker = "secretly-marker-" + UUID.randomUUID();
            sensor.send(marker);
            String seen = new String(sensor.capture().take(), StandardCharsets.UTF_8);
            if (!seen.contains(marker)) {
                throw new IllegalStateException("the leak guard sees nothing of " + sensor.name()
                        + ", so it cannot tell whether a test shows a secret there");
            }
            String others = seen.replaceAll(".*" + marker + ".*\\R?", "");
            if (!others.isBlank()) {
                sensor.capture().add(others);
            }
        }
    }

    /** Starts the sensors again that something else has replaced. */
    public synchronized void attach() {
        sensors.forEach(Sensor::attach);
    }

    /** Searches all that was seen since the last search. */
    public synchronized List<Leak> search(Map<String, Set<String>> valuesByKey) {
        List<Leak> leaks = new ArrayList<>();
        for (Sensor sensor : sensors) {
            leaks.addAll(search(sensor.capture().take(), sensor.name(), valuesByKey));
        }
        return leaks;
    }

    /** Searches an exception with its causes. */
    public static List<Leak> search(Throwable thrown, Map<String, Set<String>> valuesByKey) {
        StringWriter text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text));
        return search(text.toString().getBytes(StandardCharsets.UTF_8), "the exception", valuesByKey);
    }

    private static List<Leak> search(byte[] content, String sensor, Map<String, Set<String>> valuesByKey) {
        List<Leak> leaks = new ArrayList<>();
        try {
            new ContentSearch(new Needles(valuesByKey))
                    .search(new ByteArrayInputStream(content), (line, key) -> leaks.add(new Leak(key, sensor, line)));
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return leaks;
    }
}
