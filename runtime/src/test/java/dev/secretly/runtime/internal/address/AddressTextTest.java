package dev.secretly.runtime.internal.address;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.secretly.runtime.internal.unreadable.UnreadableException;
import dev.secretly.testing.StoreAddresses;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AddressTextTest {

    static List<StoreAddresses.Valid> valid() {
        return StoreAddresses.valid();
    }

    static List<StoreAddresses.Invalid> invalid() {
        return StoreAddresses.invalid();
    }

    @ParameterizedTest
    @MethodSource("valid")
    void anAddressHasAKeyAPathAndAVersion(StoreAddresses.Valid address) throws UnreadableException {
        AddressText parsed = AddressText.parse(address.text());

        assertEquals("aws-secretsmanager", parsed.scheme());
        assertEquals(address.key(), parsed.key().text());
        assertEquals(address.path(), parsed.path());
        assertEquals(address.version(), parsed.version());
        assertEquals("aws-secretsmanager", AddressText.schemeOf(address.text()));
    }

    @ParameterizedTest
    @MethodSource("invalid")
    void anInvalidAddressSaysWhatIsWrong(StoreAddresses.Invalid address) {
        UnreadableException refused = assertThrows(UnreadableException.class, () -> AddressText.parse(address.text()));

        assertEquals(address.problem(), refused.faults().get(0).detail());
    }
}
