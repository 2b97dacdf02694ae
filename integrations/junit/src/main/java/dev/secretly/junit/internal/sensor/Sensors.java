package dev.secretly.junit.internal.sensor;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The sensors for the logging libraries of the running program. */
public final class Sensors {

    private Sensors() {}

    /**
     * Creates the sensors.
     *
     * @param sinks returns the sink for the sensor of a name
     */
    public static List<Sensor> of(Function<String, Sink> sinks) {
        List<Sensor> sensors = new ArrayList<>(List.of(
                StreamSensor.ofOut(sinks), StreamSensor.ofErr(sinks), new JulSensor(sinks.apply(JulSensor.NAME))));
        if (has("org.slf4j.LoggerFactory") && has("ch.qos.logback.classic.LoggerContext")) {
            LogbackSensor.find(sinks).ifPresent(sensors::add);
        }
        if (has("org.apache.logging.log4j.core.LoggerContext")) {
            Log4jSensor.find(sinks).ifPresent(sensors::add);
        }
        return sensors;
    }

    /** Whether the class path has a class. It is not loaded. */
    static boolean has(String type) {
        return Sensors.class.getClassLoader().getResource(type.replace('.', '/') + ".class") != null;
    }
}
