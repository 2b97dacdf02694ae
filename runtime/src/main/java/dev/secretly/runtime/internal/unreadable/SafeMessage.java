package dev.secretly.runtime.internal.unreadable;

/** Marks an exception whose message never holds a value, so that another message may quote it. */
public interface SafeMessage {}
