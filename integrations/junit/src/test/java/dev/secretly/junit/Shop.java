package dev.secretly.junit;

import dev.secretly.Secret;
import dev.secretly.runtime.SecretString;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A record with secrets of many types. */
@Secret("shop")
record Shop(
        SecretString apiKey,
        String name,
        int port,
        boolean isOpen,
        URI url,
        Duration timeout,
        Level level,
        Optional<SecretString> token,
        List<SecretString> keys,
        Map<String, Integer> ports,
        List<Server> servers) {

    enum Level {
        LOW,
        HIGH
    }

    record Server(String host, SecretString password) {}
}
