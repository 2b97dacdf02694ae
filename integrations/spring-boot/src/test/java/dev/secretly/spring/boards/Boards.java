package dev.secretly.spring.boards;

import dev.secretly.spring.EnableSecrets;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** An application that names no types. */
@Configuration(proxyBeanMethods = false)
@EnableSecrets
@Import(Boards.Client.class)
public class Boards {

    /** Needs secrets by its constructor. */
    public static final class Client {

        public final String description;

        Client(Trello trello, Database database, Database.Pool pool, Webhook webhook) {
            description = trello.apiKey().reveal() + " " + database.host() + ":" + database.port() + " " + pool.size()
                    + " " + webhook.signature.reveal();
        }
    }
}
