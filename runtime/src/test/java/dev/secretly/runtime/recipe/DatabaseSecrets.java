package dev.secretly.runtime.recipe;

import dev.secretly.runtime.SecretString;
import dev.secretly.runtime.Secrets;
import dev.secretly.runtime.spi.DeclaredSecret;
import dev.secretly.runtime.support.SecretReading;
import dev.secretly.runtime.support.SecretType;

/** What the processor generates for it. */
final class DatabaseSecrets {

    private static final DeclaredSecret URL = DeclaredSecret.text("database.url", "DATABASE_URL", "Database.url");
    private static final DeclaredSecret USER = DeclaredSecret.text("database.user", "DATABASE_USER", "Database.user");
    private static final DeclaredSecret PASSWORD =
            DeclaredSecret.credential("database.password", "DATABASE_PASSWORD", "Database.password");

    private DatabaseSecrets() {}

    static Database load(Secrets secrets) {
        SecretReading reading = SecretReading.of(secrets, "Database", URL, USER, PASSWORD);
        String url = reading.required(URL, SecretType.string());
        String user = reading.required(USER, SecretType.string());
        SecretString password = reading.required(PASSWORD, SecretType.secretString());
        boolean isWhole = url != null && user != null && password != null;
        return reading.finish(isWhole ? new Database(url, user, password) : null);
    }
}
