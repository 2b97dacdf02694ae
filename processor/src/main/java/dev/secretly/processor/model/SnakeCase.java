package dev.secretly.processor.model;

import java.util.Locale;
import java.util.regex.Pattern;

/** Derives keys from component names: {@code apiKey} is {@code api_key}, {@code URLPath} is {@code url_path}. */
public final class SnakeCase {

    private static final Pattern BOUNDARY = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])");

    private SnakeCase() {}

    /** The name in snake_case. */
    public static String of(String name) {
        return BOUNDARY.matcher(name).replaceAll("_").toLowerCase(Locale.ROOT);
    }
}
