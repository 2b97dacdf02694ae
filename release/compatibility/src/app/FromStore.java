package app;

import dev.secretly.Secret;
import dev.secretly.runtime.SecretString;
import java.util.List;

/** What the store has. */
@Secret("stored")
public record FromStore(SecretString token, List<String> names) {}
