package dev.secretly.schema.contract;

import java.nio.file.Path;

/**
 * A contract that was found. It may be unreadable.
 *
 * @param file its path
 * @param name its name in messages
 */
public record ContractFile(Path file, String name) {}
