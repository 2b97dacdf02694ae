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

/** Reads parameters of Parameter Store, ten by a request, or one by one if one of the ten is denied. */
public final class ParameterStoreReader implements StoreReader {

    private static final int BATCH = 10;

    private final String start;
    private final AwsAccess access;
    private final AwsClient client;

    /**
     * Creates a reader.
     *
     * @param start what the names of several parameters start with, without the last slash; for messages
     */
    public ParameterStoreReader(String start, AwsAccess access) {
        this.start = start;
        this.access = access;
        this.client = new AwsClient(access);
    }

    @Override
    public StoreItem read(String name, String version, StoreRequest request) throws StoreException {
        String selected = version.isEmpty() ? name : name + ":" + version;
        return Items.one(() -> parameter(selected, request), () -> words(name));
    }

    private Content parameter(String name, StoreRequest request) throws FailureException {
        Item item = item(name, parameters(List.of(name), request));
        if (item instanceof Content content) {
            return content;
        }
        throw new FailureException(
                item instanceof NoContent none ? none.failure() : CallFailure.of(CallFailure.Kind.NO_ANSWER));
    }

    private Map<String, Item> parameters(List<String> names, StoreRequest request) throws FailureException {
        return Responses.parameters(
                client.call(Operation.GET_PARAMETERS, JsonText.parameters(names), () -> words(names.get(0)), request));
    }

    /** The answer for a name. One with a version or label may be answered without it. */
    private static @Nullable Item item(String name, Map<String, Item> items) {
        Item exact = items.get(name);
        int selector = name.lastIndexOf(':');
        boolean isPartOfArn = name.startsWith("arn:") && name.indexOf('/', Math.max(0, selector)) >= 0;
        return exact == null && selector > 0 && !isPartOfArn ? items.get(name.substring(0, selector)) : exact;
    }

    /** If all parameters are denied, the program lacks the permission as a whole. */
    @Override
    public Map<String, StoreItem> read(List<String> names, StoreRequest request) throws StoreException {
        Map<String, StoreItem> items = new HashMap<>();
        for (List<String> batch : Batches.of(names, BATCH)) {
            items.putAll(several(batch, request));
        }
        boolean areDenied = items.values().stream()
                .allMatch(
                        item -> item.failure().filter(StoreException::isDenied).isPresent());
        if (areDenied && names.size() > 1) {
            throw words(start + "/*").of(CallFailure.of(CallFailure.Kind.DENIED));
        }
        return items;
    }

    /** One parameter that is denied ends a request for ten. */
    private Map<String, StoreItem> several(List<String> names, StoreRequest request) throws StoreException {
        try {
            Map<String, Item> answered = parameters(names, request);
            Map<String, StoreItem> items = new HashMap<>();
            names.forEach(name -> items.put(name, Items.of(item(name, answered), words(name))));
            return items;
        } catch (FailureException failed) {
            if (failed.failure().isOfOne()) {
                return new OneByOne((name, of) -> Items.one(() -> parameter(name, of), () -> words(name)))
                        .read(names, request);
            }
            throw words(names.get(0)).of(failed.failure());
        }
    }

    @Override
    public FailureWords words(String name, StoreRequest request) {
        return words(name);
    }

    private FailureWords words(String name) {
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
