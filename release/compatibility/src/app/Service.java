package app;

import dev.secretly.Secret;
import dev.secretly.runtime.SecretString;

/** A class whose constructor takes secrets. */
public class Service {
    private final SecretString token;

    public Service(@Secret("all.token") SecretString token) {
        this.token = token;
    }

    @Override
    public String toString() {
        return "Service with " + token;
    }
}
