package dev.secretly.tools.index;

import dev.secretly.runtime.internal.toml.KeyPath;
import java.util.List;
import java.util.Optional;

/**
 * A secret that a program reads.
 *
 * @param key the dotted key
 * @param variable the environment variable; empty if none can hold it
 * @param element the Java element that receives it
 * @param presence whether it must be there
 * @param defaultText the default; empty if it has none
 * @param description what it is for; may be empty
 * @param optionalRecords the optional records that hold it, outermost first; each is absent if none of its secrets is there
 * @param value what values it can have
 */
public record IndexedSecret(
        String key,
        String variable,
        String element,
        Presence presence,
        Optional<String> defaultText,
        String description,
        List<String> optionalRecords,
        IndexedValue value) {

    /** Copies the list. */
    public IndexedSecret {
        optionalRecords = List.copyOf(optionalRecords);
    }

    /** Whether the value at a key is this secret or in it, and a credential. Items of arrays have the key of the array. */
    public boolean isCredential(KeyPath other) {
        KeyPath own = KeyPath.parse(key);
        int depth = own.parts().size();
        return other.isWithin(own) && value.isCredential(other.from(depth), depth);
    }

    /** Whether the program does not start without it, whatever else is there. */
    public boolean isRequired() {
        return presence == Presence.REQUIRED && optionalRecords.isEmpty();
    }
}
