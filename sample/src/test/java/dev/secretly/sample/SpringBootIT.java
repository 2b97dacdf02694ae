package dev.secretly.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.secretly.testing.Canary;
import dev.secretly.testing.SampleKeys;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Builds the application of docs/spring-boot.md with Spring Boot 3 and 4, and runs its jar. */
class SpringBootIT {

    private static final Pattern PORT = Pattern.compile("Tomcat started on port (\\d+)");

    /** The pool shows the name of its user, which is no credential. */
    private static final String USER_OF_POOL = "\"username\":\"" + Canary.of("user") + "\"";

    @TempDir
    private Path folder;

    private List<String> blocks = List.of();

    @ParameterizedTest
    @ValueSource(ints = {3, 4})
    void theDocumentedApplicationNamesMissingSecretsAndShowsNone(int generation) throws Exception {
        blocks = Page.blocks("docs/spring-boot.md", "## A complete application", "## Which types");
        MavenProject project = project(generation);
        assertEquals("mvn -B -ntp -q package\njava -jar target/boards-1.jar\n", blocks.get(5));
        project.maven(0, "package");

        String failed = project.run(1, java());
        assertTrue(
                failed.replace(folder.toRealPath().toString(), "/home/me/boards")
                        .contains(blocks.get(6)),
                failed);
        assertFalse(failed.contains("\tat "), failed);
        assertEquals(1, failed.split("4 of 4 secrets are missing", -1).length - 1, failed);
        assertTrue(
                failed.contains("UnloadedSecretsException: secrets could not be loaded; the report follows"), failed);

        project.write(
                ".streamlit/secrets.toml",
                "trello = {api_key = \"%s\", token = \"%s\"}\ndb = {password = \"%s\"}\n"
                        .formatted(Canary.of("key"), Canary.of("token"), Canary.of("password")));
        assertServesWithoutShowingSecrets(project, java());
        assertServesWithoutShowingSecrets(
                project,
                java(
                        "--management.endpoint.env.show-values=always",
                        "--management.endpoint.configprops.show-values=always",
                        "--management.endpoint.health.show-details=always"));
        assertUpdatesTheCertificate(project);
        assertNeedsTheSecretsOfComponents(project);
    }

    private void assertUpdatesTheCertificate(MavenProject project) throws Exception {
        String certificate =
                Page.blocks("docs/spring-boot.md", "## SSL bundles", "## Tests").get(0);
        Path source = folder.resolve("src/main/java/app/WebCertificate.java");
        project.write("src/main/java/app/WebCertificate.java", certificate);
        project.write(".streamlit/secrets.example.toml", blocks.get(1) + "[tls]\nkey = \"...\"\nchain = \"...\"\n");
        project.maven(0, "package", "-DskipTests");
        String others = Files.readString(folder.resolve(".streamlit/secrets.toml"));
        Path log = folder.resolve("tls.log");
        writeKey(project, others, 1);
        Process process = project.start(java("--server.ssl.bundle=web"), Map.of("DB_USER", Canary.of("user")), log);
        try {
            int port = port(process, log);
            assertEquals(SampleKeys.pair("RSA", 1).getPublic(), keyOfServer(port));
            writeKey(project, others, 2);
            for (int i = 0; i < 600 && !SampleKeys.pair("RSA", 2).getPublic().equals(keyOfServer(port)); i++) {
                Thread.sleep(100);
            }
            assertEquals(SampleKeys.pair("RSA", 2).getPublic(), keyOfServer(port));
        } finally {
            process.destroy();
            assertTrue(process.waitFor(1, TimeUnit.MINUTES), "the application does not stop");
        }
        Files.delete(source);
        project.write(".streamlit/secrets.toml", others);
    }

    private static void writeKey(MavenProject project, String others, int number) throws IOException {
        KeyPair pair = SampleKeys.pair("RSA", number);
        project.write(
                ".streamlit/secrets.toml",
                others + "[tls]\nkey = '''\n" + SampleKeys.pkcs8(pair.getPrivate()) + "'''\nchain = '''\n"
                        + SampleKeys.certificate(SampleKeys.selfSigned("localhost", pair)) + "'''\n");
    }

    private static PublicKey keyOfServer(int port) throws Exception {
        TrustManager anyServer = new X509ExtendedTrustManager() {
            @Override
            public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) {}

            @Override
            public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) {}

            @Override
            public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

            @Override
            public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

            @Override
            public void checkClientTrusted(X509Certificate[] chain, String type) {}

            @Override
            public void checkServerTrusted(X509Certificate[] chain, String type) {}

            @Override
            public X509Certificate[] getAcceptedIssuers() {
                return new X509Certificate[0];
            }
        };
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, new TrustManager[] {anyServer}, null);
        try (SSLSocket socket = (SSLSocket) context.getSocketFactory().createSocket("localhost", port)) {
            socket.startHandshake();
            return socket.getSession().getPeerCertificates()[0].getPublicKey();
        }
    }

    private void assertNeedsTheSecretsOfComponents(MavenProject project) throws Exception {
        String mailer = Page.blocks("docs/spring-boot.md", "## Components", "## Other sources")
                .get(0);
        project.write("src/main/java/app/Mailer.java", mailer);
        project.write(
                "src/main/java/app/SourcesConfiguration.java",
                Page.blocks("docs/spring-boot.md", "## Other sources", "## Rotation")
                        .get(0));
        project.write(".streamlit/secrets.example.toml", blocks.get(1) + "[mail]\npassword = \"...\"\n");
        project.maven(0, "package", "-DskipTests");

        String failed = project.run(1, java());
        assertTrue(failed.contains("mail.password  MAIL_PASSWORD  MISSING"), failed);
        assertTrue(failed.contains("db.user        DB_USER        MISSING"), failed);
    }

    private MavenProject project(int generation) throws IOException {
        MavenProject project = MavenProject.in(folder, "");
        String version = MavenProject.property("spring-boot" + generation + ".version");
        project.write(
                "pom.xml",
                blocks.get(0)
                        .replaceFirst("<version>4[.\\d]+</version>", "<version>" + version + "</version>")
                        .replaceFirst(
                                "<artifactId>spring-boot-starter-jdbc</artifactId>",
                                "<artifactId>spring-boot-starter-actuator</artifactId></dependency><dependency>"
                                        + "<groupId>org.springframework.boot</groupId>$0"));
        project.write(".streamlit/secrets.example.toml", blocks.get(1));
        project.write("src/main/java/app/Application.java", blocks.get(2));
        project.write(
                "src/main/java/app/DataSourceSecrets.java",
                generation == 4
                        ? blocks.get(3)
                        : blocks.get(3).replace("boot.jdbc.autoconfigure", "boot.autoconfigure.jdbc"));
        project.write("src/test/java/app/BoardsTest.java", blocks.get(4));
        return project;
    }

    private static List<String> java(String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                "target/boards-1.jar",
                "--server.port=0",
                "--management.endpoints.web.exposure.include=*"));
        command.addAll(List.of(arguments));
        return command;
    }

    private void assertServesWithoutShowingSecrets(MavenProject project, List<String> command) throws Exception {
        Path log = folder.resolve("application.log");
        Process process = project.start(command, Map.of("DB_USER", Canary.of("user")), log);
        try {
            String address = "http://localhost:" + port(process, log);
            assertEquals(
                    "[secret trello.api_key], database user "
                            + Canary.of("user").toUpperCase(Locale.ROOT),
                    get(address));
            Map<String, ?> links = JsonParser.parseString(get(address + "/actuator"))
                    .getAsJsonObject()
                    .getAsJsonObject("_links")
                    .asMap();
            Set<String> read = new TreeSet<>();
            for (Map.Entry<String, ?> link : links.entrySet()) {
                JsonObject target = (JsonObject) link.getValue();
                if (!target.get("templated").getAsBoolean() && !link.getKey().equals("heapdump")) {
                    String shown = get(target.get("href").getAsString()).replace(USER_OF_POOL, "");
                    assertFalse(shown.contains(Canary.marker()), link.getKey());
                    read.add(link.getKey());
                }
            }
            assertTrue(
                    read.containsAll(Set.of("env", "configprops", "beans", "conditions", "threaddump")),
                    "read " + read);
            assertTrue(get(address + "/actuator/beans").contains("app.Trello"), "the beans are not those of this test");
            assertFalse(Files.readString(log).contains(Canary.marker()), "the log");
        } finally {
            process.destroy();
            assertTrue(process.waitFor(1, TimeUnit.MINUTES), "the application does not stop");
        }
    }

    private static int port(Process process, Path log) throws Exception {
        for (int i = 0; i < 600; i++) {
            Matcher port = PORT.matcher(Files.readString(log));
            if (port.find()) {
                return Integer.parseInt(port.group(1));
            }
            assertTrue(process.isAlive(), () -> read(log));
            Thread.sleep(100);
        }
        throw new AssertionError(read(log));
    }

    private static String read(Path log) {
        try {
            return Files.readString(log);
        } catch (IOException exception) {
            return exception.toString();
        }
    }

    private static String get(String address) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }
}
