package dev.secretly.benchmark.program;

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
import java.util.UUID;

/** Thirty secrets of fifteen types. */
@Secret("many")
public record Many(
        SecretString token1,
        SecretString token2,
        String text1,
        String text2,
        int whole1,
        int whole2,
        long long1,
        long long2,
        double decimal1,
        double decimal2,
        boolean flag1,
        boolean flag2,
        BigInteger big1,
        BigInteger big2,
        BigDecimal amount1,
        BigDecimal amount2,
        URI uri1,
        URI uri2,
        Path path1,
        Path path2,
        UUID id1,
        UUID id2,
        InetSocketAddress address1,
        InetSocketAddress address2,
        Duration time1,
        Duration time2,
        LocalDate date1,
        LocalDate date2,
        Instant instant1,
        Instant instant2) {

    /** Loads with the generated loader from the standard sources. */
    public static void main(String[] arguments) {
        ManySecrets.load();
    }
}
