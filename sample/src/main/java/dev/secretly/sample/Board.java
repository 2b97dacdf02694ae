package dev.secretly.sample;

/**
 * A board as Trello describes it.
 *
 * @param name its name
 * @param shortUrl where to see it
 * @param closed whether it is put away
 */
record Board(String name, String shortUrl, boolean closed) {}
