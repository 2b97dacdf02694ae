package dev.secretly.store.http;

/** Whether to send a request again after an answer. */
public enum Retry {
    /** Another attempt would get the same answer. */
    NO,
    /** The server is starting: another attempt may succeed after 20 ms. */
    AT_ONCE,
    /** Another attempt may succeed. */
    SOON,
    /** Another attempt may succeed after a longer pause, since the server gets too many requests. */
    LATER
}
