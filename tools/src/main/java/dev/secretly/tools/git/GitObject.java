package dev.secretly.tools.git;

/**
 * An object in a repository.
 *
 * @param id its name
 * @param type blob, tree, commit or tag
 * @param file a file that has or had it as its content, if that is known; else empty
 */
public record GitObject(String id, String type, String file) {}
