package dev.secretly.aws.internal.address;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.regions.PartitionMetadata;
import software.amazon.awssdk.regions.Region;

class PartitionTest {

    @Test
    void eachRegionIsInThePartitionThatTheSdkHas() {
        List<Region> regions = Region.regions().stream()
                .filter(region -> !region.isGlobalRegion())
                .toList();

        assertTrue(regions.size() > 30, regions.toString());
        for (Region region : regions) {
            assertEquals(PartitionMetadata.of(region).id(), Partition.of(region.id()), region.id());
        }
    }

    @Test
    void anUnknownRegionIsCommercial() {
        assertEquals("aws", Partition.of(""));
        assertEquals("aws", Partition.of("mars-1"));
    }
}
