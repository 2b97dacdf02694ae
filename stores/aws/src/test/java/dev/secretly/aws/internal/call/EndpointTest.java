package dev.secretly.aws.internal.call;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.secretly.aws.internal.failure.FailureException;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.secretsmanager.endpoints.SecretsManagerEndpointProvider;
import software.amazon.awssdk.services.ssm.endpoints.SsmEndpointProvider;

/** The servers of all regions are those that the SDK's clients would ask. */
class EndpointTest {

    private static final String FIPS = "aws.useFipsEndpoint";
    private static final String DUAL_STACK = "aws.useDualstackEndpoint";

    private final Map<String, String> before = new HashMap<>();

    private void set(String property, boolean isOn) {
        before.putIfAbsent(property, System.getProperty(property, ""));
        System.setProperty(property, String.valueOf(isOn));
    }

    @AfterEach
    void restore() {
        before.forEach((property, value) -> {
            if (value.isEmpty()) {
                System.clearProperty(property);
            } else {
                System.setProperty(property, value);
            }
        });
    }

    private static String ofSdk(Operation.Service service, Region region, boolean isFips, boolean isDualStack) {
        return (service == Operation.Service.SECRETS_MANAGER
                        ? SecretsManagerEndpointProvider.defaultProvider()
                                .resolveEndpoint(asked ->
                                        asked.region(region).useFips(isFips).useDualStack(isDualStack))
                        : SsmEndpointProvider.defaultProvider()
                                .resolveEndpoint(asked ->
                                        asked.region(region).useFips(isFips).useDualStack(isDualStack)))
                .join()
                .endpointUrl()
                .toUri()
                .toString();
    }

    @Test
    void eachRegionHasTheServerOfTheSdk() throws FailureException {
        Map<String, String> expected = new HashMap<>();
        Map<String, String> found = new HashMap<>();
        for (boolean isFips : new boolean[] {false, true}) {
            for (boolean isDualStack : new boolean[] {false, true}) {
                set(FIPS, isFips);
                set(DUAL_STACK, isDualStack);
                for (Operation.Service service : Operation.Service.values()) {
                    for (Region region : Region.regions()) {
                        if (!region.isGlobalRegion()) {
                            String name = service + " " + region + " " + isFips + " " + isDualStack;
                            expected.put(name, ofSdk(service, region, isFips, isDualStack));
                            found.put(
                                    name,
                                    Endpoint.of(service, region, new SharedConfiguration())
                                            .toString());
                        }
                    }
                }
            }
        }
        assertTrue(found.size() > 300, () -> found.size() + " endpoints");
        expected.entrySet().removeIf(entry -> entry.getValue().equals(found.get(entry.getKey())));
        assertEquals(Map.of(), expected);
    }
}
