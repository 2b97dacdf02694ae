package dev.secretly.junit.mail;

import dev.secretly.Secret;
import dev.secretly.runtime.SecretString;
import java.util.List;

/** Has the name, a key and a component of another record in another package. */
@Secret("settings")
public record Settings(int port, @Secret("\"the hosts\"") List<Host> hosts) {

    public record Host(@Secret("\"user.name\"") SecretString user, int port) {}
}
