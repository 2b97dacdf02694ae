package dev.secretly.runtime.recipe;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.util.Credentials;
import dev.secretly.runtime.rotation.Live;

/** The recipe for a pool of database connections. */
final class Pool {

    private Pool() {}

    static HikariDataSource of(Live<Database> live) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(live.get().url());
        config.setCredentialsProvider(() -> {
            Database database = live.get();
            return Credentials.of(database.user(), database.password().reveal());
        });
        HikariDataSource pool = new HikariDataSource(config);
        live.onChange((before, after) -> pool.getHikariPoolMXBean().softEvictConnections());
        return pool;
    }
}
