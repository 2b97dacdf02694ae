package dev.secretly.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.secretly.runtime.Secrets;
import dev.secretly.runtime.SecretsException;
import dev.secretly.runtime.problem.Problem;
import dev.secretly.runtime.rotation.Live;
import dev.secretly.runtime.spi.SecretAnswer;
import dev.secretly.runtime.spi.SecretSource;
import dev.secretly.runtime.spi.SecretValue;
import dev.secretly.runtime.spi.StoreRequest;
import dev.secretly.spring.boards.Boards;
import dev.secretly.spring.boards.Database;
import dev.secretly.spring.boards.Others;
import dev.secretly.spring.wide.Wide;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.NoSuchBeanDefinitionException;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.ResolvableType;

@ExtendWith(OutputCaptureExtension.class)
class EnableSecretsTest {

    private static final String WHOLE = """
            [trello]
            api_key = "key"
            token = "token"
            signature = "signature"
            [db]
            host = "db.example"
            port = 5432
            password = "password"
            pool.size = 4
            """;

    @Test
    void typesOfThePackageAreBeansExceptComponentsAndInjectedClasses() {
        try (ConfigurableApplicationContext context = start(Secrets.ofToml(WHOLE), Boards.class)) {
            assertThat(context.getBean(Boards.Client.class).description).isEqualTo("key db.example:5432 4 signature");
            assertThat(context.getBeanDefinitionNames())
                    .noneMatch(name -> name.endsWith(".Mailer") || name.endsWith(".Listener"));
        }
    }

    @Test
    void oneMessageNamesTheProblemsOfAllTypes(CapturedOutput output) {
        String toml = WHOLE.replace("token = \"token\"\n", "")
                .replace("5432", "\"x\"")
                .replace("host", "hots");

        assertThatThrownBy(() -> start(Secrets.ofToml(toml), Boards.class))
                .rootCause()
                .isInstanceOfSatisfying(SecretsException.class, exception -> {
                    assertThat(exception.problems())
                            .extracting(Problem::element)
                            .containsExactly("Database.host", "Database.port", "Trello.token");
                });

        assertThat(output.getAll().replace(System.lineSeparator(), "\n"))
                .contains("""
                ***************************
                APPLICATION FAILED TO START
                ***************************

                Description:

                Cannot load Database and Trello: 2 of 5 secrets are missing, 1 is malformed.

                  db.host       DB_HOST       MISSING    not in any source
                    did you mean db.hots at TOML text:5:1?
                  db.port       DB_PORT       MALFORMED  a string at TOML text:6:1, not a 32-bit integer
                  trello.token  TRELLO_TOKEN  MISSING    not in any source

                Looked in (working directory %s)
                  TOML text

                Action:

                To fix it, in TOML text
                  Rename hots at line 5 to host
                  Set port at line 6 to a 32-bit integer, such as 5432
                  Add under [trello] at line 1
                    token = "..."
                """.formatted(System.getProperty("user.dir")));
        assertThat(output.getAll()).doesNotContain("\tat ");
    }

    @Test
    void typesThatCannotBeBeansAreNamedTogether(CapturedOutput output) {
        assertThatThrownBy(() -> start(Secrets.ofToml(WHOLE), Others.Refused.class))
                .isNotNull();

        assertThat(output.getAll().replace(System.lineSeparator(), "\n")).contains("""
                Description:

                @EnableSecrets cannot make a bean of dev.secretly.spring.boards.Listener: its loader has no load(), only inject().
                @EnableSecrets cannot make a bean of java.lang.String: it has no loader.

                Action:

                Give dev.secretly.spring.boards.Listener a constructor without parameters that is not private, or call \
                inject() in a @Bean method.
                Annotate java.lang.String with @Secret, and compile it with secretly-processor.
                """);
    }

    @Test
    void aTypeThatIsNotNamedIsReportedWithWhatToWrite(CapturedOutput output) {
        assertThatThrownBy(() -> start(Secrets.ofToml(WHOLE), Others.Forgetting.class))
                .rootCause()
                .isInstanceOf(NoSuchBeanDefinitionException.class);

        assertThat(output.getAll().replace(System.lineSeparator(), "\n")).contains("""
                Description:

                A bean of type dev.secretly.runtime.rotation.Live<dev.secretly.spring.boards.Database> is required. Database has a loader, \
                but no @EnableSecrets covers it.

                Action:

                Write @EnableSecrets(live = Database.class) on a configuration class.
                """);
    }

    @Test
    void otherMissingBeansAreLeftToSpringBoot(CapturedOutput output) {
        assertThatThrownBy(() -> start(Secrets.ofToml(WHOLE), Others.NeedingOther.class))
                .rootCause()
                .isInstanceOf(NoSuchBeanDefinitionException.class);

        assertThat(output.getAll()).contains("java.net.URI").doesNotContain("@EnableSecrets");
    }

    @Test
    void secretsAreAskedForOnce() {
        Counting source = new Counting();

        start(Secrets.builder().source(source).build(), Boards.class).close();

        assertThat(source.asked).doesNotHaveDuplicates().hasSize(7);
    }

    @Test
    void lazyApplicationsStopAsWell() {
        assertThatThrownBy(() -> application(Secrets.ofToml(""), Others.Following.class)
                        .lazyInitialization(true)
                        .run())
                .rootCause()
                .isInstanceOf(SecretsException.class);
    }

    @Test
    void aTypeOfWhichTheApplicationHasABeanIsNotLoaded() {
        try (ConfigurableApplicationContext context =
                start(Secrets.ofToml("[db]\npool.size = 1"), Others.WithOwnBean.class)) {
            assertThat(context.getBean(Database.class).host()).isEqualTo("own");
            assertThat(context.getBean(Database.Pool.class).size()).isEqualTo(1);
        }
    }

    @Test
    void anExcludedTypeIsNoBean() {
        try (ConfigurableApplicationContext context = start(Secrets.ofToml(WHOLE), Others.Excluding.class)) {
            assertThat(context.getBeanNamesForType(Database.class)).isEmpty();
            assertThat(context.getBeanNamesForType(Database.Pool.class)).hasSize(1);
        }
    }

    @Test
    void theMessageOfAnExceptionIsNotShown(CapturedOutput output) {
        String canary = String.join("-", "fake", "canary");
        assertThatThrownBy(() -> start(
                        Secrets.ofToml(WHOLE.replace("\"signature\"", "\"" + canary + "\"")), Others.Throwing.class))
                .rootCause()
                .isInstanceOf(SecretsException.class)
                .hasMessage("""
                        Cannot load Throwing: the constructor of Throwing threw.

                          Throwing  REJECTED  its constructor threw java.lang.IllegalStateException at Throwing.java:10

                        To fix it, change the values of Throwing so that its constructor accepts them""");
        assertThat(output.getAll()).doesNotContain(canary);
    }

    @Test
    void problemsAndExceptionsAreReportedTogether() {
        assertThatThrownBy(() -> start(Secrets.ofToml(WHOLE.replace("size", "length")), Others.Throwing.class))
                .rootCause()
                .hasMessageStartingWith(
                        "Cannot load Database.Pool and Throwing: 1 of 1 secret is missing, the constructor of Throwing threw.");
    }

    @Test
    void aTypeWhoseIndexHasAShortenedNameIsABean() {
        try (ConfigurableApplicationContext context = start(Secrets.ofToml(WHOLE), Wide.class)) {
            assertThat(context.getBean(
                                    Wide
                                            .Longerererererererererererererererererererererererererererererererererererererererererererererererererererererererererererererererererererererer
                                            .class)
                            .port())
                    .isEqualTo(5432);
        }
    }

    @Test
    void aLiveBeanFollowsItsSecretsUntilTheApplicationEnds(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("secrets.toml"), WHOLE);
        ConfigurableApplicationContext context = start(Secrets.ofFile(file), Others.Following.class);
        Live<?> live = (Live<?>) context.getBeanProvider(ResolvableType.forClassWithGenerics(
                        Live.class, Class.forName("dev.secretly.spring.boards.Trello")))
                .getObject();
        Object first = live.get();

        Files.writeString(file, WHOLE.replace("\"key\"", "\"next\""));
        Live.Outcome changed = live.refresh();
        context.close();
        Files.writeString(file, WHOLE);

        assertThat(changed).isEqualTo(Live.Outcome.CHANGED);
        assertThat(live.get()).isNotEqualTo(first);
        assertThat(live.refresh()).isEqualTo(Live.Outcome.UNCHANGED);
    }

    private static ConfigurableApplicationContext start(Secrets secrets, Class<?> application) {
        return application(secrets, application).run();
    }

    private static SpringApplicationBuilder application(Secrets secrets, Class<?> application) {
        return new SpringApplicationBuilder(application)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .properties("logging.level.root=error")
                .initializers(
                        context -> ((GenericApplicationContext) context).registerBean(Secrets.class, () -> secrets));
    }

    /** Has a value for each secret, and remembers for which it was asked. */
    private static final class Counting implements SecretSource {

        private final List<String> asked = new ArrayList<>();

        @Override
        public String name() {
            return "counting";
        }

        @Override
        public List<SecretAnswer> ask(StoreRequest request) {
            request.secrets().forEach(secret -> asked.add(secret.key()));
            return request.secrets().stream()
                    .map(secret -> SecretAnswer.present(SecretValue.ofText("7"), secret.key()))
                    .toList();
        }

        @Override
        public void close() {}
    }
}
