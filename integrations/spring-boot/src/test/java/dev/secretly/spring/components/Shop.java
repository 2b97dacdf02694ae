package dev.secretly.spring.components;

import dev.secretly.Secret;

/** A record with a part. */
@Secret("shop")
record Shop(String name, Till till) {

    /** A part. */
    record Till(int number) {}
}
