package dev.secretly.benchmark.compile;

import java.util.List;

/**
 * One way to write a type of three values, with or without a processor.
 *
 * @param name its name in the table
 * @param source the source of a type; {@code %1$d} is its number
 * @param classPath the libraries that the sources need
 * @param processorPath the libraries of the processor; empty for no processor
 */
record Way(String name, String source, List<String> classPath, List<String> processorPath) {

    static final Way PLAIN = new Way("plain records", """
            package program;

            public record Type%1$d(String apiKey, String apiSecret, String oauthToken) {}
            """, List.of(), List.of());

    static final Way SECRETLY = new Way(
            "Secretly, every key checked",
            """
            package program;

            import dev.secretly.Secret;
            import dev.secretly.runtime.SecretString;

            @Secret("service_%1$d")
            public record Type%1$d(SecretString apiKey, SecretString apiSecret, SecretString oauthToken) {}
            """,
            List.of("secretly-runtime", "secretly-annotations"),
            List.of(
                    "secretly-processor",
                    "secretly-schema",
                    "secretly-runtime",
                    "secretly-annotations",
                    "gson",
                    "javapoet",
                    "jspecify"));

    static final List<Way> OTHERS = List.of(
            new Way("loaders written by hand, no processor", """
                    package program;

                    import java.util.Objects;

                    public record Type%1$d(String apiKey, String apiSecret, String oauthToken) {

                        public static final class Loader {

                            private Loader() {}

                            public static Type%1$d load() {
                                return new Type%1$d(
                                        get("SERVICE_%1$d_API_KEY"),
                                        get("SERVICE_%1$d_API_SECRET"),
                                        get("SERVICE_%1$d_OAUTH_TOKEN"));
                            }

                            private static String get(String variable) {
                                return Objects.requireNonNull(System.getenv(variable), variable);
                            }
                        }
                    }
                    """, List.of(), List.of()),
            new Way(
                    "AutoValue",
                    """
                    package program;

                    import com.google.auto.value.AutoValue;

                    @AutoValue
                    public abstract class Type%1$d {

                        public static Type%1$d of(String apiKey, String apiSecret, String oauthToken) {
                            return new AutoValue_Type%1$d(apiKey, apiSecret, oauthToken);
                        }

                        public abstract String apiKey();

                        public abstract String apiSecret();

                        public abstract String oauthToken();
                    }
                    """,
                    List.of("auto-value-annotations"),
                    List.of("auto-value", "auto-value-annotations")),
            new Way(
                    "record-builder",
                    """
                    package program;

                    import io.soabase.recordbuilder.core.RecordBuilder;

                    @RecordBuilder
                    public record Type%1$d(String apiKey, String apiSecret, String oauthToken) {}
                    """,
                    List.of("record-builder-core"),
                    List.of("record-builder-processor", "record-builder-core", "javapoet")));

    String source(int number) {
        return String.format(source, number);
    }
}
