package dev.secretly.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.secretly.testing.Canary;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.NotSerializableException;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SecretStringTest {

    private final SecretString secret = SecretString.ofKey("trello.api_key", Canary.of("key"));

    @Test
    void onlyRevealReturnsTheValue() {
        assertEquals(Canary.of("key"), secret.reveal());
        assertEquals("[secret trello.api_key]", secret.toString());
        assertEquals("[secret]", SecretString.of(Canary.of("key")).toString());
        record Holder(SecretString apiKey, Optional<SecretString> other) {}
        assertEquals(
                "Holder[apiKey=[secret trello.api_key], other=Optional[[secret trello.api_key]]]",
                new Holder(secret, Optional.of(secret)).toString());
        assertEquals("Bearer [secret trello.api_key]", "Bearer " + secret);
    }

    @Test
    void secretsWithTheSameValueAreEqualUnderAnyKey() {
        SecretString same = SecretString.of(Canary.of("key"));

        assertEquals(same, secret);
        assertEquals(same.hashCode(), secret.hashCode());
        assertNotEquals(secret, SecretString.of(Canary.of("other")));
        assertNotEquals(SecretString.of("\ud800"), SecretString.of("\udfff"));
        assertFalse(secret.equals(null));
    }

    @Test
    void theHashCodeIsNotThatOfTheValue() {
        assertNotEquals(Canary.of("key").hashCode(), secret.hashCode());
    }

    @Test
    void nullAndBlankValuesAreRejected() {
        assertThrows(NullPointerException.class, () -> SecretString.of(null));
        assertThrows(IllegalArgumentException.class, () -> SecretString.of(" \t\n"));
    }

    @Test
    void serializersCannotReachTheValue() throws NoSuchFieldException {
        assertFalse(Serializable.class.isAssignableFrom(SecretString.class));
        assertTrue(
                Modifier.isTransient(SecretString.class.getDeclaredField("text").getModifiers()));
        assertTrue(Arrays.stream(SecretString.class.getMethods())
                .map(method -> method.getName())
                .filter(name -> name.startsWith("get") && !name.equals("getClass"))
                .toList()
                .isEmpty());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        assertThrows(NotSerializableException.class, () -> write(bytes, secret));
        assertFalse(bytes.toString().contains(Canary.marker()));
    }

    private static void write(ByteArrayOutputStream bytes, Object object) throws IOException {
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(object);
        }
    }
}
