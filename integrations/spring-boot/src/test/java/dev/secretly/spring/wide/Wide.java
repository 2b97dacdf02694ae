package dev.secretly.spring.wide;

import dev.secretly.Secret;
import dev.secretly.spring.EnableSecrets;

/** Has a type with a name that is too long for that of an index. */
@EnableSecrets
public class Wide {

    @Secret("db")
    public
    record Longerererererererererererererererererererererererererererererererererererererererererererererererererererererererererererererererererererererer(
            int port) {}
}
