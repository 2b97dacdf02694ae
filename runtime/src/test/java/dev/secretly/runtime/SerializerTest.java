package dev.secretly.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.OutputStreamAppender;
import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.sun.management.HotSpotDiagnosticMXBean;
import dev.secretly.runtime.program.Print;
import dev.secretly.runtime.spi.SecretAnswer;
import dev.secretly.runtime.spi.SecretDocument;
import dev.secretly.runtime.spi.SecretValue;
import dev.secretly.testing.Canary;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.NotSerializableException;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.apache.commons.lang3.builder.ReflectionToStringBuilder;
import org.apache.commons.lang3.builder.ToStringStyle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** Tests what other libraries show of a secret, and what does reach its value. SECURITY.md describes both. */
class SerializerTest {

    private final String text = Canary.of("key");
    private final SecretString secret = SecretString.ofKey("trello.api_key", text);
    private final Holder holder = new Holder(secret, List.of(secret), Map.of("k", secret));

    private record Holder(SecretString apiKey, List<SecretString> list, Map<String, SecretString> map) {}

    private record SerializableHolder(SecretString apiKey) implements Serializable {}

    @Test
    void gsonDoesNotWriteTheValue() {
        assertShowsNoValue(new Gson().toJson(secret)
                + new GsonBuilder().serializeNulls().create().toJson(holder));
    }

    @Test
    void jacksonDoesNotWriteTheValue() throws IOException {
        ObjectMapper plain = new ObjectMapper().disable(SerializationFeature.FAIL_ON_EMPTY_BEANS);
        ObjectMapper fields = new ObjectMapper().setVisibility(PropertyAccessor.ALL, JsonAutoDetect.Visibility.ANY);

        assertShowsNoValue(plain.writeValueAsString(secret) + plain.writeValueAsString(holder));
        assertShowsNoValue(fields.writeValueAsString(secret) + fields.writeValueAsString(holder));
        assertTrue(fields.writeValueAsString(holder).contains("[secret trello.api_key]"));
    }

    @Test
    void whatASourceAnswersAndWhereAProgramLooksShowNoValue() throws IOException {
        Secrets secrets = Secrets.of(Map.of("trello.api_key", text));
        Declared.keys("trello.api_key").load(secrets);
        SecretValue value = SecretValue.ofTable(Map.of("k", SecretValue.ofList(List.of(SecretValue.ofText(text)))));
        List<Object> holders = List.of(
                secrets,
                Secrets.ofToml("trello.api_key = '" + text + "'"),
                value,
                SecretAnswer.present(text, "there"),
                SecretAnswer.present(value, "there"),
                SecretDocument.ofToml("k = '" + text + "'"),
                SecretDocument.of(value));
        ObjectMapper fields = new ObjectMapper()
                .setVisibility(PropertyAccessor.ALL, JsonAutoDetect.Visibility.ANY)
                .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS);
        for (Object holder : holders) {
            assertShowsNoValue(new Gson().toJson(holder));
            assertShowsNoValue(fields.writeValueAsString(holder));
            assertShowsNoValue(ReflectionToStringBuilder.toString(holder));
        }
    }

    @Test
    void aReflectiveToStringDoesNotShowTheValue() {
        assertShowsNoValue(ReflectionToStringBuilder.toString(secret)
                + ReflectionToStringBuilder.toString(holder, ToStringStyle.MULTI_LINE_STYLE)
                + new ReflectionToStringBuilder(secret, ToStringStyle.JSON_STYLE));
    }

    @Test
    void javaSerializationRejectsASecret() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        assertThrows(NotSerializableException.class, () -> {
            try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
                out.writeObject(new SerializableHolder(secret));
            }
        });
        assertShowsNoValue(bytes.toString(StandardCharsets.ISO_8859_1));
    }

    @Test
    void formattedStringsDoNotShowTheValue() {
        assertShowsNoValue(String.format(Locale.ROOT, "%s %S %20s %h", secret, holder, List.of(secret), secret)
                + "Bearer " + secret
                + new StringBuilder().append(secret).append(holder));
    }

    @Test
    void logsDoNotShowTheValue() {
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        PatternLayoutEncoder encoder = new PatternLayoutEncoder();
        encoder.setContext(context);
        encoder.setPattern("%msg %kvp %mdc %ex%n");
        encoder.start();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        OutputStreamAppender<ILoggingEvent> appender = new OutputStreamAppender<>();
        appender.setContext(context);
        appender.setEncoder(encoder);
        appender.setOutputStream(bytes);
        appender.start();
        Logger logger = context.getLogger("test");
        logger.setLevel(Level.INFO);
        logger.addAppender(appender);

        logger.info("{} {}", secret, holder);
        logger.atWarn().addKeyValue("key", secret).addArgument(holder).log("with {}");
        logger.error("failed with {}", secret, new IllegalStateException("for " + holder));
        appender.stop();

        assertTrue(bytes.toString(StandardCharsets.UTF_8).contains("[secret trello.api_key]"));
        assertShowsNoValue(bytes.toString(StandardCharsets.UTF_8));
    }

    @Test
    void failedAssertionsDoNotShowTheValue() {
        SecretString other = SecretString.of(Canary.of("other"));

        assertShowsNoValue(assertThrows(AssertionError.class, () -> assertEquals(other, secret))
                .toString());
        assertShowsNoValue(
                assertThrows(AssertionError.class, () -> assertThat(secret).isEqualTo(other))
                        .toString());
        assertShowsNoValue(assertThrows(
                        AssertionError.class, () -> assertThat(List.of(secret)).containsExactly(other))
                .toString());
        assertShowsNoValue(
                assertThrows(AssertionError.class, () -> assertThat(holder).hasToString("x"))
                        .toString());
    }

    @Test
    void aRecursiveComparisonReachesTheValue() {
        SecretString other = SecretString.ofKey("trello.api_key", Canary.of("other"));

        assertTrue(assertThrows(
                        AssertionError.class,
                        () -> assertThat(new Holder(secret, List.of(), Map.of()))
                                .usingRecursiveComparison()
                                .ignoringAllOverriddenEquals()
                                .isEqualTo(new Holder(other, List.of(), Map.of())))
                .toString()
                .contains(text));
    }

    @Test
    void gsonConfiguredToIncludeTransientFieldsReachesTheValue() {
        String json = new GsonBuilder().excludeFieldsWithModifiers().create().toJson(secret);

        assertTrue(json.contains(text), json);
    }

    @TempDir
    private Path folder;

    @Test
    void aHeapDumpReachesTheValue() throws IOException {
        Path dump = folder.resolve("heap.hprof");
        ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class).dumpHeap(dump.toString(), true);

        assertTrue(Files.readString(dump, StandardCharsets.ISO_8859_1).contains(secret.reveal()));
    }

    @Test
    void aFlightRecordingReachesTheEnvironment() throws IOException {
        Path recording = folder.resolve("start.jfr");
        Child.Result result = new Child(folder)
                .option("-XX:StartFlightRecording:filename=" + recording)
                .option("-Xlog:jfr*=off")
                .with("TRELLO_API_KEY", text)
                .run(Print.class, "trello.api_key");
        assertEquals(0, result.status(), result.err());

        boolean isShown = false;
        for (RecordedEvent event : RecordingFile.readAllEvents(recording)) {
            isShown |= event.getEventType().getName().equals("jdk.InitialEnvironmentVariable")
                    && text.equals(event.getString("value"));
        }
        assertTrue(isShown);
    }

    private static void assertShowsNoValue(String said) {
        assertFalse(said.contains(Canary.marker()), said);
        assertFalse(said.toLowerCase(Locale.ROOT).contains(Canary.marker()), said);
    }
}
