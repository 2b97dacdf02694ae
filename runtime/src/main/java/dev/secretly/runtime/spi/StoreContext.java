package dev.secretly.runtime.spi;

import dev.secretly.runtime.internal.surroundings.Surroundings;
import java.util.Optional;

/** What a store may know when it opens an address. Only Secretly creates it. */
public final class StoreContext {

    private final transient Surroundings surroundings;

    /**
     * Called by Secretly only.
     *
     * @hidden
     */
    @SuppressWarnings({"exports", "InvalidBlockTag"}) // Nobody else can call it, and no page shows it.
    public StoreContext(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /**
     * Returns an environment variable as the program sees it, or as a test or tool replaces it.
     *
     * @param name the name of the variable
     * @return its value; empty if it is not set or blank
     */
    public Optional<String> variable(String name) {
        return Optional.ofNullable(surroundings.nonBlankVariable(name));
    }
}
