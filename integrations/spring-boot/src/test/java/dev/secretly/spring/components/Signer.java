package dev.secretly.spring.components;

import dev.secretly.Secret;
import dev.secretly.runtime.SecretString;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Takes secrets in its constructor. */
@Component
class Signer {

    final String key;

    @Autowired
    Environment environment;

    Signer(@Secret("signer.key") SecretString key) {
        this.key = key.reveal();
    }
}
