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
import dev.secretly.aws.internal.json.Responses.Item;
import dev.secretly.aws.internal.json.Responses.NoContent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads secrets from Secrets Manager: up to 20 in one request, or one by one if the batch request is denied. */
public final class SecretsManagerReader implements StoreReader {

    private static final int BATCH = 20;

    private final AwsAccess access;
    private final AwsClient client;

    /** Whether requests for several were denied; then they are not tried again. */
    private volatile boolean isBatchDenied;

    public SecretsManagerReader(AwsAccess access) {
        this.access = access;
        this.client = new AwsClient(access);
    }

    @Override
    public String read(String name) throws FailureException {
        return read(name, TimeLimit.ofQuestion());
    }

    private String read(String name, TimeLimit limit) throws FailureException {
        return Responses.secret(client.call(Operation.GET_SECRET, JsonText.secretId(name), limit));
    }

    @Override
    public Map<String, Item> readAll(List<String> names) throws FailureException {
        TimeLimit limit = TimeLimit.ofQuestion();
        Map<String, Item> items = new HashMap<>();
        for (List<String> batch : Batches.of(names, BATCH)) {
            items.putAll(batch.size() == 1 || isBatchDenied ? one(batch, limit) : several(batch, limit));
        }
        return items;
    }

    /** What an answer leaves out, because it is too large or says that there is more, is read one by one. */
    private Map<String, Item> several(List<String> names, TimeLimit limit) throws FailureException {
        try {
            String answer = client.call(Operation.GET_SECRETS, JsonText.secretIds(names), limit);
            Map<String, Item> items = new HashMap<>(Responses.secrets(answer));
            boolean hasMore = Responses.hasMore(answer);
            List<String> rest = names.stream()
                    .filter(name -> items.containsKey(name) ? isTransient(items.get(name)) : hasMore)
                    .toList();
            for (String name : rest) {
                items.putAll(again(name, items.get(name), limit));
            }
            return items;
        } catch (FailureException failed) {
            CallFailure.Kind kind = failed.failure().kind();
            if (kind != CallFailure.Kind.DENIED && kind != CallFailure.Kind.TOO_LARGE) {
                throw failed;
            }
            isBatchDenied |= kind == CallFailure.Kind.DENIED;
            return one(names, limit);
        }
    }

    /** Reads one alone. If that fails, too, and it was in the answer, the others of the answer count all the same. */
    private Map<String, Item> again(String name, @Nullable Item before, TimeLimit limit) throws FailureException {
        try {
            return one(List.of(name), limit);
        } catch (FailureException failed) {
            if (before == null) {
                throw failed;
            }
            return Map.of(name, before);
        }
    }

    /** One that was throttled, say, is read again alone, with retries. */
    private static boolean isTransient(@Nullable Item item) {
        return item instanceof NoContent none && none.failure().isTransient();
    }

    private Map<String, Item> one(List<String> names, TimeLimit limit) throws FailureException {
        return OneByOne.read(names, name -> read(name, limit));
    }

    @Override
    public FailureWords words(String name) {
        String region = client.region();
        // A secret that is missing is looked up by its bare name, without the six characters that AWS adds.
        String resource = name.startsWith("arn:")
                ? name
                : "arn:" + Partition.of(region) + ":secretsmanager:" + (region.isEmpty() ? "*" : region) + ":*:secret:"
                        + name + "-??????";
        return new FailureWords(new Asked(
                "secret",
                name,
                Operation.GET_SECRET.permission(),
                resource,
                region,
                access.account(),
                client.host(),
                Way.NETWORK));
    }
}
