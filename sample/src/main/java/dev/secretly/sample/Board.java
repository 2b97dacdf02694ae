package dev.secretly.sample;

/**
 * A Trello board.
 *
 * @param name its name
 * @param shortUrl its web address
 * @param closed whether it is closed
 */
record Board(String name, String shortUrl, boolean closed) {}
