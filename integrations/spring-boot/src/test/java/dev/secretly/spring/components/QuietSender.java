package dev.secretly.spring.components;

import org.springframework.stereotype.Component;

/** Has the secret of its superclass, and no loader. */
@Component
public class QuietSender extends Sender {

    /** Who sends. */
    public String sender() {
        return from;
    }
}
