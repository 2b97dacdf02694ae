package app;

import dev.secretly.Secret;
import dev.secretly.runtime.SecretString;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;

/**
 * Each type that a secret can have.
 *
 * @param token the token of the service
 */
@Secret("all")
public record Everything(
        SecretString token,
        @Secret(value = "name", env = "ALL_OTHER_NAME") String text,
        @Secret(defaultValue = "7") int number,
        long large,
        boolean flag,
        double ratio,
        BigInteger big,
        BigDecimal exact,
        byte[] bytes,
        char[] characters,
        URI uri,
        Path path,
        UUID id,
        InetSocketAddress socket,
        Duration duration,
        LocalDate date,
        LocalTime time,
        LocalDateTime dateTime,
        OffsetDateTime offset,
        Instant instant,
        Level level,
        Code code,
        Region region,
        Mail mail,
        Optional<Mail> otherMail,
        Optional<SecretString> absent,
        OptionalInt count,
        OptionalLong size,
        OptionalDouble share,
        List<String> names,
        Set<Integer> ports,
        List<Mail> mails,
        Map<String, SecretString> tokens,
        List<List<String>> nested) {

    /** An enum. */
    public enum Level {
        LOW_LEVEL,
        HIGH
    }

    /** A type with a factory method. */
    public record Code(String text) {
        public static Code of(String text) {
            return new Code(text);
        }
    }

    /** A type with a constructor. */
    public static final class Region {
        private final String name;

        public Region(String name) {
            this.name = name;
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /** A part. */
    public record Mail(String host, Optional<SecretString> password) {}
}
