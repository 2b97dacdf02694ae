package dev.secretly.schema.type;

import dev.secretly.runtime.internal.toml.KeyPath;
import dev.secretly.runtime.spi.DeclaredSecret;
import java.util.List;
import java.util.Optional;

/**
 * A secret that a program declares.
 *
 * @param key the whole key
 * @param variable the environment variable; empty if none can hold it: a table, or a value in one of several tables
 * @param element the Java element that receives it
 * @param javaType the Java type of the element, as code declares it
 * @param presence whether it must exist
 * @param defaultText the default; empty if it has none
 * @param description what it is for; may be empty
 * @param optionalRecords the optional records that hold it, outermost first; each is absent if none of its secrets is there
 * @param value which values it can have
 * @param password the key of its password, for a key or key store whose type declares one
 * @param privateKeys for certificates, the keys of the private keys in the same record
 */
public record SecretSchema(
        KeyPath key,
        String variable,
        ElementName element,
        String javaType,
        Presence presence,
        Optional<String> defaultText,
        String description,
        List<String> optionalRecords,
        ValueSchema value,
        Optional<KeyPath> password,
        List<KeyPath> privateKeys) {

    /** Copies the lists. */
    public SecretSchema {
        optionalRecords = List.copyOf(optionalRecords);
        privateKeys = List.copyOf(privateKeys);
    }

    /** The same secret with what belongs to it. */
    public SecretSchema with(Optional<KeyPath> ofPassword, List<KeyPath> ofPrivateKeys) {
        return new SecretSchema(
                key,
                variable,
                element,
                javaType,
                presence,
                defaultText,
                description,
                optionalRecords,
                value,
                ofPassword,
                ofPrivateKeys);
    }

    /** Whether the value at a key is this secret or in it, and a credential. Items of arrays have the key of the array. */
    public boolean isCredential(KeyPath other) {
        return other.isWithin(key) && value.isCredential(other.from(key.parts().size()));
    }

    /** Whether its value may be the path of a file with the secret. */
    public boolean acceptsPath() {
        return declared().acceptsPath();
    }

    /** Whether the program does not start without it, whatever else is there. */
    public boolean isRequired() {
        return presence == Presence.REQUIRED && optionalRecords.isEmpty();
    }

    /** Its declaration, as its generated loader would have it without the comments of a contract. */
    public DeclaredSecret declared() {
        return DeclaredSecret.of(key.text(), variable, element.name(), value.content())
                .withShape(value.shape())
                .withDescription(description);
    }

    /** What the contract has in place of a value: the default, if there is one. TOML on one line. */
    public String placeholder() {
        return defaultText.map(text -> ValueLiteral.of(value, text)).orElseGet(value::example);
    }
}
