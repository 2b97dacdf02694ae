package dev.secretly.spring.boards;

import dev.secretly.Secret;
import dev.secretly.runtime.SecretString;

@Secret("db")
public record Database(String host, int port, SecretString password) {

    /** A nested type, whose loader is {@code Database_PoolSecrets}. */
    @Secret("db.pool")
    public record Pool(int size) {}
}
