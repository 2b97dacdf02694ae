package dev.secretly.aws.internal.store;

import dev.secretly.aws.internal.address.Partition;
import dev.secretly.aws.internal.call.AwsAccess;
import dev.secretly.aws.internal.call.AwsClient;
import dev.secretly.aws.internal.call.Operation;
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
import dev.secretly.runtime.spi.StoreException;
import dev.secretly.runtime.spi.StoreRequest;
import dev.secretly.store.Batches;
import dev.secretly.store.OneByOne;
import dev.secretly.store.StoreItem;
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
    public StoreItem read(String name, String version, StoreRequest request) throws StoreException {
        return Items.one(() -> secret(name, version, request), () -> words(name));
    }

    private Content secret(String name, String version, StoreRequest request) throws FailureException {
        String body = JsonText.secretId(name, version);
        try {
            return Responses.secret(client.call(Operation.GET_SECRET, body, () -> words(name), request));
        } catch (FailureException failed) {
            boolean isOfVersion = !version.isEmpty() && failed.failure().kind() == CallFailure.Kind.NO_VERSION;
            throw isOfVersion ? new FailureException(CallFailure.Kind.NOT_FOUND) : failed;
        }
    }

    @Override
    public Map<String, StoreItem> read(List<String> names, StoreRequest request) throws StoreException {
        Map<String, StoreItem> items = new HashMap<>();
        for (List<String> batch : Batches.of(names, BATCH)) {
            items.putAll(batch.size() == 1 || isBatchDenied ? one(batch, request) : several(batch, request));
        }
        return items;
    }

    private Map<String, StoreItem> several(List<String> names, StoreRequest request) throws StoreException {
        try {
            String answer =
                    client.call(Operation.GET_SECRETS, JsonText.secretIds(names), () -> words(names.get(0)), request);
            return complete(names, Responses.secrets(answer), Responses.hasMore(answer), request);
        } catch (FailureException failed) {
            if (!failed.failure().isOfOne()) {
                throw words(names.get(0)).of(failed.failure());
            }
            isBatchDenied |= failed.failure().kind() == CallFailure.Kind.DENIED;
            return one(names, request);
        }
    }

    /** What an answer leaves out, because it is too large or says that there is more, or was throttled, is read one by one. */
    private Map<String, StoreItem> complete(
            List<String> names, Map<String, Item> answered, boolean hasMore, StoreRequest request)
            throws StoreException {
        List<String> rest = names.stream()
                .filter(name -> answered.containsKey(name) ? isTransient(answered.get(name)) : hasMore)
                .toList();
        Map<String, StoreItem> items = new HashMap<>();
        for (String name : names) {
            if (!rest.contains(name) || answered.containsKey(name)) {
                items.put(name, Items.of(answered.get(name), words(name)));
            }
        }
        for (String name : rest) {
            items.put(name, again(name, items.get(name), request));
        }
        return items;
    }

    /** Reads one alone. If that fails, too, and it was in the answer, the others of the answer count all the same. */
    private StoreItem again(String name, @Nullable StoreItem before, StoreRequest request) throws StoreException {
        try {
            return item(name, request);
        } catch (StoreException failed) {
            if (before == null) {
                throw failed;
            }
            return before;
        }
    }

    /** One that was throttled, say, is read again alone, with retries. */
    private static boolean isTransient(@Nullable Item item) {
        return item instanceof NoContent none && none.failure().isTransient();
    }

    private Map<String, StoreItem> one(List<String> names, StoreRequest request) throws StoreException {
        return new OneByOne(this::item).read(names, request);
    }

    private StoreItem item(String name, StoreRequest request) throws StoreException {
        return Items.one(() -> secret(name, "", request), () -> words(name));
    }

    @Override
    public String creation(String name, String key) {
        return words(name).createTable(key);
    }

    @Override
    public FailureWords words(String name, StoreRequest request) {
        return words(name);
    }

    private FailureWords words(String name) {
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
