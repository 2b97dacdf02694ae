package dev.secretly.junit;

import dev.secretly.Secret;
import dev.secretly.runtime.SecretString;

/** A record that does not accept every fake. */
@Secret("picky")
record Picky(SecretString pin) {

    Picky {
        if (!pin.reveal().matches("[0-9]{4}")) {
            throw new IllegalArgumentException("no pin");
        }
    }
}
