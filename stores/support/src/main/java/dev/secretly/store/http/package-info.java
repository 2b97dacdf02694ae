/** Requests over HTTP with the JDK: bounded answers, proxies, certificates, retries, and failures as data. */
@NullMarked
package dev.secretly.store.http;

import org.jspecify.annotations.NullMarked;
