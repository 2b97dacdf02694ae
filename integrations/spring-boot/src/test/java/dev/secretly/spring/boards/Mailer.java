package dev.secretly.spring.boards;

import dev.secretly.Secret;
import org.springframework.stereotype.Component;

/** A component, which Spring creates. */
@Component
class Mailer {

    @Secret("mail.from")
    String from = "";
}
