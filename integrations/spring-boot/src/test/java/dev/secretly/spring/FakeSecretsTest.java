package dev.secretly.spring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.secretly.junit.FakeSecret;
import dev.secretly.junit.FakeSecrets;
import dev.secretly.runtime.Secrets;
import dev.secretly.spring.boards.Boards;
import dev.secretly.spring.boards.Database;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.bean.override.convention.TestBean;

@SpringBootTest(
        classes = Boards.class,
        properties = {"spring.main.banner-mode=off", "logging.level.root=error"})
@FakeSecrets
@FakeSecret(key = "db.port", value = "1234")
@FakeSecret(key = "db.pool.size", value = "")
class FakeSecretsTest {

    @Autowired
    private Database database;

    @Test
    void aContextGetsFakeSecrets() {
        assertThat(database.host()).startsWith("fake-db-host-");
        assertThat(database.port()).isEqualTo(1234);
    }

    @TestBean
    private Database.Pool pool;

    static Database.Pool pool() {
        return new Database.Pool(1_000);
    }

    @Test
    void aBeanThatATestReplacesIsNotLoaded() {
        assertThat(pool.size()).isEqualTo(1_000);
    }

    @Nested
    @FakeSecret(key = "db.port", value = "4321")
    class Inner {

        @Test
        void anInnerClassReplacesValuesOfTheOuterOne(@Autowired Database inner) {
            assertThat(inner.port()).isEqualTo(4321);
        }
    }

    /** An application with sources that are primary. */
    @Configuration(proxyBeanMethods = false)
    @EnableSecrets(Database.class)
    static class WithSources {

        @Bean
        @Primary
        Secrets sources() {
            return Secrets.ofToml("");
        }
    }
}
