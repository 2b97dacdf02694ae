package dev.secretly.aws.internal.store;

import dev.secretly.aws.internal.address.AwsAddress;
import dev.secretly.aws.internal.failure.CallFailure;
import dev.secretly.aws.internal.failure.FailureException;
import dev.secretly.aws.internal.json.Responses.Content;
import dev.secretly.aws.internal.json.Responses.Item;
import dev.secretly.aws.internal.json.Responses.NoContent;
import dev.secretly.runtime.spi.DeclaredSecret;
import dev.secretly.runtime.spi.SecretAnswer;
import dev.secretly.runtime.spi.SecretSource;
import dev.secretly.runtime.spi.SecretValue;
import dev.secretly.runtime.spi.StoreException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One parameter for each key: {@code trello.api_key} is {@code /boards/prod/trello/api_key}. */
public final class Parameters implements SecretSource {

    /** What AWS allows in a part of a name. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_.-]+");

    private final AwsAddress address;
    private final StoreReader reader;

    public Parameters(AwsAddress address, StoreReader reader) {
        this.address = address;
        this.reader = reader;
    }

    @Override
    public String name() {
        return address.text();
    }

    @Override
    public List<SecretAnswer> ask(List<DeclaredSecret> open) throws StoreException {
        List<String> names = open.stream()
                .filter(Parameters::isReadable)
                .map(this::parameter)
                .distinct()
                .toList();
        Map<String, Item> items = read(names);
        return open.stream()
                .map(secret -> isReadable(secret)
                        ? answer(parameter(secret), items.get(parameter(secret)))
                        : SecretAnswer.absent(
                                name(),
                                "give the key " + secret.key() + " to another source: a parameter cannot hold a table"))
                .toList();
    }

    private Map<String, Item> read(List<String> names) throws StoreException {
        try {
            return names.isEmpty() ? Map.of() : reader.readAll(names);
        } catch (FailureException failed) {
            throw reader.words(address.name() + "/*").of(failed.failure());
        }
    }

    private SecretAnswer answer(String name, @Nullable Item item) {
        String origin = "aws-parameterstore:" + name;
        if (item instanceof Content content) {
            return SecretAnswer.present(value(content), origin);
        }
        CallFailure failure =
                item instanceof NoContent none ? none.failure() : CallFailure.of(CallFailure.Kind.NO_ANSWER);
        return failure.kind() == CallFailure.Kind.NOT_FOUND
                ? SecretAnswer.absent(origin, "create the parameter " + name + " as a SecureString")
                : SecretAnswer.failed(origin, reader.words(name).of(failure));
    }

    /** The items of a StringList are separated by commas, and have none themselves. */
    private static SecretValue value(Content content) {
        return content.isList()
                ? SecretValue.ofList(Stream.of(content.value().split(",", -1))
                        .map(SecretValue::ofText)
                        .toList())
                : SecretValue.ofText(content.value());
    }

    /** A table has no variable, and needs more than one parameter. */
    private static boolean isReadable(DeclaredSecret secret) {
        return !secret.variable().isEmpty()
                && secret.path().stream().allMatch(part -> NAME.matcher(part).matches());
    }

    private String parameter(DeclaredSecret secret) {
        return address.name() + "/" + String.join("/", secret.path());
    }
}
