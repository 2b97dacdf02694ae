package dev.secretly.spring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.secretly.junit.FakeSecrets;
import dev.secretly.spring.boards.Database;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest(
        classes = FakeSecretsTest.WithSources.class,
        properties = {"spring.main.banner-mode=off", "logging.level.root=error"})
class FakeSecretsOfMethodTest {

    @Test
    @FakeSecrets
    void fakesOfAMethodReplacePrimarySourcesOfTheApplication(@Autowired Database database) {
        assertThat(database.host()).startsWith("fake-db-host-");
    }
}
