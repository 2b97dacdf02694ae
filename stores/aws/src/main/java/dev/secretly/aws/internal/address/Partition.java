package dev.secretly.aws.internal.address;

import software.amazon.awssdk.regions.PartitionMetadata;
import software.amazon.awssdk.regions.Region;

/** The partition of AWS that a region is in: what ARNs have after {@code arn:}, such as {@code aws-cn}. */
public final class Partition {

    private static final String COMMON = "aws";

    private Partition() {}

    /** The partition of a region; that of the commercial regions if it is empty. */
    public static String of(String region) {
        return region.isEmpty()
                ? COMMON
                : PartitionMetadata.of(Region.of(region)).id();
    }
}
