package dev.secretly.spring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.secretly.junit.FakeSecret;
import dev.secretly.junit.FakeSecrets;
import dev.secretly.spring.boards.Boards;
import dev.secretly.spring.boards.Database;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest(
        classes = Boards.class,
        properties = {"spring.main.banner-mode=off", "logging.level.root=error"})
@FakeSecrets
@FakeSecret(key = "db.port", value = "1234")
class FakeSecretsTest {

    @Autowired
    private Database database;

    @Test
    void aContextGetsFakeSecrets() {
        assertThat(database.host()).startsWith("fake-db-host-");
        assertThat(database.port()).isEqualTo(1234);
    }

    @Nested
    @FakeSecret(key = "db.port", value = "4321")
    class Inner {

        @Test
        void anInnerClassReplacesValuesOfTheOuterOne(@Autowired Database inner) {
            assertThat(inner.port()).isEqualTo(4321);
        }
    }
}
