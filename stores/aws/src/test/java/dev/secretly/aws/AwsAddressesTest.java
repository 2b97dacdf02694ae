package dev.secretly.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.secretly.aws.StandIn.Answer;
import dev.secretly.runtime.internal.address.AddressText;
import dev.secretly.runtime.internal.surroundings.Surroundings;
import dev.secretly.runtime.internal.unreadable.UnreadableException;
import dev.secretly.runtime.spi.DeclaredSecret;
import dev.secretly.runtime.spi.StoreAddress;
import dev.secretly.runtime.spi.StoreContext;
import dev.secretly.testing.StoreAddresses;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The addresses that the runtime knows mean the same in a load, in its messages and in a policy. */
class AwsAddressesTest extends AwsFixture {

    private static final List<DeclaredSecret> SECRETS =
            List.of(DeclaredSecret.credential("trello.api_key", "TRELLO_API_KEY", "Trello.apiKey"));

    static List<StoreAddresses.Valid> valid() {
        return StoreAddresses.valid();
    }

    static List<StoreAddresses.Invalid> invalid() {
        return StoreAddresses.invalid();
    }

    private static String policy(String address) throws Exception {
        return new AwsIamExport()
                .export(
                        new StoreAddress(AddressText.parse(address)),
                        new StoreContext(Surroundings.of(Map.of(), folder.toFile())),
                        SECRETS);
    }

    @ParameterizedTest
    @MethodSource("valid")
    void aLoadAsksForThePathAndNamesTheAddress(StoreAddresses.Valid address) {
        standIn.answerer = request -> Answer.error(400, "AccessDeniedException", CANARY);
        String message = failure(address.text());
        String asked = standIn.requests.get(0).body();

        assertTrue(message.contains(address.text()), message);
        assertTrue(
                asked.contains("\"" + address.path() + (address.path().endsWith("/") ? "trello" : "") + "\""), asked);
        assertEquals(
                !address.version().isEmpty(),
                asked.contains("\"" + address.version() + "\"") && asked.contains("Version"));
    }

    @ParameterizedTest
    @MethodSource("valid")
    void aPolicyIsForThePathOfAllVersions(StoreAddresses.Valid address) throws Exception {
        String policy = policy(address.text());
        String resource = address.path().startsWith("arn:") ? address.path() : ":secret:" + address.path();

        assertTrue(policy.contains(resource), policy);
    }

    @ParameterizedTest
    @MethodSource("invalid")
    void anInvalidAddressIsRefusedByBoth(StoreAddresses.Invalid address) {
        String message = failure(address.text());

        assertTrue(message.contains("UNREADABLE  " + address.problem()), message);
        assertTrue(message.contains("in the address in the program"), message);
        assertThrows(UnreadableException.class, () -> policy(address.text()));
        assertEquals(List.of(), standIn.requests);
    }
}
