package dev.secretly.processor.model;

/**
 * One secret of an annotated type.
 *
 * @param name the name of the component
 * @param element the component with its type, as messages name it: {@code Trello.apiKey}
 * @param key where its value is looked for
 * @param type the type of its value
 * @param keyPlace where an error about its key goes
 * @param variablePlace where an error about its environment variable goes
 */
public record Secret(String name, String element, SecretKey key, ValueType type, Place keyPlace, Place variablePlace) {}
