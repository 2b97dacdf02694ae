package dev.secretly.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.secretly.runtime.internal.spelling.NearMiss;
import java.util.List;
import org.junit.jupiter.api.Test;

class NearMissTest {

    private static final List<String> NAMES =
            List.of("trello.api_key", "trello.api_keys", "trello.api_secret", "trello.token", "stripe.key", "a");

    @Test
    void similarNamesAreReturnedNearestFirst() {
        assertEquals(List.of("trello.api_key"), NearMiss.of("trello.api_kye", NAMES));
        assertEquals(List.of("trello.api_key", "trello.api_keys"), NearMiss.of("trello.api_keyy", NAMES));
        assertEquals(List.of(), NearMiss.of("aws.api_key", List.of("gcp.api_key")));
        assertEquals(List.of(), NearMiss.of("AWS_API_KEY", List.of("GCP_API_KEY")));
        assertEquals(List.of("trello.token"), NearMiss.of("trelo.token", NAMES));
        assertEquals(List.of("stripe.key"), NearMiss.of("Stripe.key", NAMES));
    }

    @Test
    void atMostThreeNamesAreReturnedAndTiesAreSorted() {
        assertEquals(List.of("key1", "key2", "key3"), NearMiss.of("keyx", List.of("key4", "key3", "key2", "key1")));
    }

    @Test
    void aNameThatDiffersOnlyInItsSeparatorsComesFirst() {
        assertEquals(List.of("key_20", "key_0"), NearMiss.of("key20", List.of("key_0", "key_20")));
    }

    @Test
    void aNameThatDiffersInMoreThanAThirdOfItsLengthIsNotSimilar() {
        assertEquals(List.of("abcxyf"), NearMiss.of("abcdef", List.of("abcxyf", "abxyzf")));
        assertEquals(List.of(), NearMiss.of("ab", List.of("aa", "a", "abc")));
        assertEquals(List.of(), NearMiss.of("database.password", NAMES));
    }
}
