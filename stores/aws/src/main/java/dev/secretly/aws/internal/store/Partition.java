package dev.secretly.aws.internal.store;

import software.amazon.awssdk.regions.PartitionMetadata;
import software.amazon.awssdk.regions.Region;

/** The partition in ARNs, such as {@code aws-cn}. */
final class Partition {

    private static final String COMMON = "aws";

    private Partition() {}

    /** The partition of a region. */
    static String of(String region) {
        return region.isEmpty()
                ? COMMON
                : PartitionMetadata.of(Region.of(region)).id();
    }
}
