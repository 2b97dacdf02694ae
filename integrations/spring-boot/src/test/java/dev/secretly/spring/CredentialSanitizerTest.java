package dev.secretly.spring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.secretly.spring.internal.registration.CredentialSanitizer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.actuate.endpoint.SanitizableData;
import org.springframework.boot.actuate.endpoint.SanitizingFunction;

class CredentialSanitizerTest {

    private final SanitizingFunction sanitizer = CredentialSanitizer.create();

    @ParameterizedTest
    @CsvSource({
        "DB_HOST, true",
        "TRELLO_SIGNATURE, true",
        "SECRETLY_TOML, true",
        "spring.datasource.hikari.password, true",
        "SECRETLY_FILES, false",
        "server.port, false"
    })
    void variablesOfSecretsAndCredentialsAreHidden(String name, boolean isHidden) {
        Object shown = sanitizer
                .applyUnlessFiltered(new SanitizableData(null, name, "value"))
                .getValue();

        assertThat(shown).isEqualTo(isHidden ? SanitizableData.SANITIZED_VALUE : "value");
    }
}
