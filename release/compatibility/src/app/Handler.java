package app;

import dev.secretly.Secret;
import dev.secretly.runtime.SecretString;

/** A class with fields that are secrets. */
public class Handler {
    @Secret("all.token")
    SecretString token;

    @Override
    public String toString() {
        return "Handler with " + token;
    }
}
