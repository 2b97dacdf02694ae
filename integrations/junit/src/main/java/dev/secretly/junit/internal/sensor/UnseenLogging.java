package dev.secretly.junit.internal.sensor;

import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeSet;
import org.apache.logging.log4j.spi.Provider;
import org.slf4j.spi.SLF4JServiceProvider;

/** Finds the logging libraries that no sensor knows. Of these, only what they print to {@code System.out} or {@code System.err} is seen. */
public final class UnseenLogging {

    /** What implements an interface for logging with a library that is seen or named anyway, or prints to the standard streams. */
    private static final List<String> SEEN = List.of(
            "ch.qos.logback.",
            "org.apache.logging.log4j.",
            "org.apache.logging.slf4j.",
            "org.jboss.logmanager.",
            "org.slf4j.jdk.platform.logging.",
            "org.slf4j.jul.",
            "org.slf4j.nop.",
            "org.slf4j.reload4j.",
            "org.slf4j.simple.");

    private UnseenLogging() {}

    /** The names of the libraries, or of the classes with which they implement an interface. */
    public static Set<String> names() {
        Set<String> names = new TreeSet<>();
        add(names, ServiceLoader.load(System.LoggerFinder.class));
        if (Sensors.has("org.slf4j.spi.SLF4JServiceProvider")) {
            Slf4j.addTo(names);
        }
        if (Sensors.has("org.apache.logging.log4j.spi.Provider")) {
            Log4j.addTo(names);
        }
        // The bridges from Log4j 1 to other libraries lack this class.
        if (Sensors.has("org.apache.log4j.net.SocketAppender")) {
            names.add("Log4j 1");
        }
        if (Sensors.has("org.tinylog.Logger")) {
            names.add("tinylog");
        }
        return names;
    }

    private static <T> void add(Set<String> names, ServiceLoader<T> providers) {
        try {
            providers.stream()
                    .map(provider -> provider.type().getName())
                    .filter(name -> SEEN.stream().noneMatch(name::startsWith))
                    .forEach(names::add);
        } catch (ServiceConfigurationError broken) {
            // The library that needs the provider reports it.
        }
    }

    /** Loaded only if SLF4J is on the class path. */
    private static final class Slf4j {

        static void addTo(Set<String> names) {
            add(names, ServiceLoader.load(SLF4JServiceProvider.class));
        }
    }

    /** Loaded only if the interface of Log4j is on the class path. */
    private static final class Log4j {

        static void addTo(Set<String> names) {
            add(names, ServiceLoader.load(Provider.class));
        }
    }
}
