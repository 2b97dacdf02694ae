package dev.secretly.spring.components;

import dev.secretly.Secret;
import dev.secretly.runtime.SecretString;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Has fields for secrets, and a constructor that takes a bean. */
@Component
class Mailer extends Sender {

    @Secret("mail.password")
    SecretString password;

    final Environment environment;

    Mailer(Environment environment) {
        this.environment = environment;
    }
}
