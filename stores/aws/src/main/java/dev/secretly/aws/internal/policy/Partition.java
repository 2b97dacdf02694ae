package dev.secretly.aws.internal.policy;

import java.util.Map;

/** The partition of AWS that a region is in: what ARNs have after {@code arn:}. */
final class Partition {

    private Partition() {}

    /** The partition of the region that the environment names, as the SDK reads it; that of the commercial regions if it names none. */
    static String of(Map<String, String> environment) {
        String region = environment.getOrDefault("AWS_REGION", environment.getOrDefault("AWS_DEFAULT_REGION", ""));
        if (region.startsWith("cn-")) {
            return "aws-cn";
        }
        return region.startsWith("us-gov-") ? "aws-us-gov" : "aws";
    }
}
