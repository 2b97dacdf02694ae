package dev.secretly.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.secretly.junit.FakeSecret;
import dev.secretly.junit.FakeSecrets;
import dev.secretly.spring.boards.Boards;
import dev.secretly.spring.boards.Database;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** A context keeps the values of its class, also for another class that uses the same context. */
class LeakOfContextTest {

    @SpringBootTest(
            classes = Boards.class,
            properties = {"spring.main.banner-mode=off", "logging.level.root=error"})
    @FakeSecrets
    @FakeSecret(key = "db.host", value = "the-host-that-the-class-has")
    abstract static class ShowingTheHost {

        @Autowired
        private Database database;

        @Test
        @FakeSecret(key = "db.host", value = "the-host-that-the-test-has")
        void shows() {
            System.out.println(database.host());
        }
    }

    static class First extends ShowingTheHost {}

    static class Second extends ShowingTheHost {}

    @Test
    void theValueOfTheClassIsSearchedAlsoIfTheTestHasItsOwnAndTheContextIsCached() {
        assertThat(EngineTestKit.engine("junit-jupiter")
                        .selectors(selectClass(First.class), selectClass(Second.class))
                        .execute()
                        .testEvents()
                        .failed()
                        .stream()
                        .map(event -> event.getRequiredPayload(TestExecutionResult.class)
                                .getThrowable()
                                .orElseThrow()
                                .getMessage()))
                .containsExactly(
                        "the secret db.host was found in System.out (line 1)",
                        "the secret db.host was found in System.out (line 1)");
    }

    @TestConfiguration
    static class Failing {

        @Bean
        String fails(Database database) {
            throw new IllegalStateException("fails");
        }
    }

    @SpringBootTest(
            classes = {Boards.class, Failing.class},
            properties = {"spring.main.banner-mode=off", "logging.level.root=off"})
    @FakeSecrets
    @FakeSecret(key = "db.host", value = "the-host-of-a-context-that-fails")
    static class WithAContextThatFails {

        @Test
        void test() {}
    }

    @FakeSecrets
    static class Later {

        @Test
        void showsTheSameText() {
            System.out.println("the-host-of-a-context-that-fails");
        }
    }

    @Test
    void theValuesOfAContextThatFailsAreForgotten() {
        EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(WithAContextThatFails.class))
                .execute();

        assertThat(EngineTestKit.engine("junit-jupiter")
                        .selectors(selectClass(Later.class))
                        .execute()
                        .allEvents()
                        .failed()
                        .count())
                .isZero();
    }
}
