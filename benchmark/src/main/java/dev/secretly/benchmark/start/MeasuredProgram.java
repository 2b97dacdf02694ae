package dev.secretly.benchmark.start;

import java.util.List;

/**
 * A program whose start is measured.
 *
 * @param name its name in the table
 * @param main the simple name of its main class
 * @param libraries the libraries on its class path, without versions, in the order of a build tool
 */
record MeasuredProgram(String name, String main, List<String> libraries) {

    private static final List<String> SECRETLY = List.of("secretly-runtime", "secretly-annotations");

    static final MeasuredProgram EMPTY = new MeasuredProgram("an empty `main`", "Empty", List.of());

    static final List<MeasuredProgram> FROM_ENVIRONMENT = List.of(
            new MeasuredProgram("`System.getenv` by hand", "GetenvByHand", List.of()),
            new MeasuredProgram("Secretly, three secrets from the environment", "Trello", SECRETLY),
            new MeasuredProgram(
                    "avaje-config, from the environment",
                    "AvajeConfig",
                    List.of("avaje-config", "avaje-applog", "jspecify")),
            new MeasuredProgram(
                    "Spring Boot's binder, from the environment",
                    "SpringBinder",
                    List.of("spring-boot", "spring-core", "spring-context", "spring-beans", "commons-logging")));

    static final List<MeasuredProgram> FROM_FILE = List.of(
            new MeasuredProgram("Secretly, three secrets from `.streamlit/secrets.toml`", "Trello", SECRETLY),
            new MeasuredProgram(
                    "night-config by hand, three from the file", "NightConfigByHand", List.of("toml", "core")),
            new MeasuredProgram("tomlj by hand, three from the file", "TomljByHand", List.of("tomlj")));

    static final MeasuredProgram MANY =
            new MeasuredProgram("Secretly, 30 secrets of 15 types from such a file", "Many", SECRETLY);
}
