package dev.secretly.aws.internal.store;

import dev.secretly.aws.internal.address.Partition;
import dev.secretly.aws.internal.call.AwsAccess;
import dev.secretly.aws.internal.call.AwsClient;
import dev.secretly.aws.internal.call.Operation;
import dev.secretly.aws.internal.call.TimeLimit;
import dev.secretly.aws.internal.failure.CallFailure;
import dev.secretly.aws.internal.failure.FailureException;
import dev.secretly.aws.internal.failure.FailureWords;
import dev.secretly.aws.internal.failure.FailureWords.Asked;
import dev.secretly.aws.internal.failure.FailureWords.Way;
import dev.secretly.aws.internal.json.JsonText;
import dev.secretly.aws.internal.json.Responses;
import dev.secretly.aws.internal.json.Responses.Content;
import dev.secretly.aws.internal.json.Responses.Item;
import dev.secretly.aws.internal.json.Responses.NoContent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads parameters of Parameter Store, ten by a request. */
public final class ParameterStoreReader implements StoreReader {

    private static final int BATCH = 10;

    private final AwsAccess access;
    private final AwsClient client;

    public ParameterStoreReader(AwsAccess access) {
        this.access = access;
        this.client = new AwsClient(access);
    }

    @Override
    public String read(String name) throws FailureException {
        Item item = readAll(List.of(name)).get(name);
        if (item instanceof Content content) {
            return content.value();
        }
        throw new FailureException(
                item instanceof NoContent none ? none.failure() : CallFailure.of(CallFailure.Kind.NO_ANSWER));
    }

    @Override
    public Map<String, Item> readAll(List<String> names) throws FailureException {
        TimeLimit limit = TimeLimit.ofQuestion();
        Map<String, Item> items = new HashMap<>();
        for (List<String> batch : Batches.of(names, BATCH)) {
            items.putAll(
                    Responses.parameters(client.call(Operation.GET_PARAMETERS, JsonText.parameters(batch), limit)));
        }
        return items;
    }

    @Override
    public FailureWords words(String name) {
        String region = client.region();
        String resource = "arn:" + Partition.of(region) + ":ssm:" + (region.isEmpty() ? "*" : region) + ":*:parameter"
                + (name.startsWith("/") ? "" : "/") + name;
        return new FailureWords(new Asked(
                "parameter",
                name,
                Operation.GET_PARAMETERS.permission(),
                name.startsWith("arn:") ? name : resource,
                region,
                access.account(),
                client.host(),
                Way.NETWORK));
    }
}
