package dev.secretly.aws.internal.address;

import java.util.List;
import java.util.Map;

/**
 * The partition of AWS that a region is in: what ARNs have after {@code arn:}, such as {@code aws-cn}. The command exports policies
 * without the SDK, which has the same table.
 */
public final class Partition {

    private static final String COMMERCIAL = "aws";

    private static final List<Map.Entry<String, String>> BY_PREFIX = List.of(
            Map.entry("cn-", "aws-cn"),
            Map.entry("us-gov-", "aws-us-gov"),
            Map.entry("us-iso-", "aws-iso"),
            Map.entry("us-isob-", "aws-iso-b"),
            Map.entry("eu-isoe-", "aws-iso-e"),
            Map.entry("us-isof-", "aws-iso-f"),
            Map.entry("eusc-", "aws-eusc"));

    private Partition() {}

    /** The partition of a region; that of the commercial regions if the region is empty or unknown. */
    public static String of(String region) {
        return BY_PREFIX.stream()
                .filter(entry -> region.startsWith(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(COMMERCIAL);
    }
}
