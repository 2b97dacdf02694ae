package dev.secretly.tools.loading;

import dev.secretly.runtime.Secrets;
import dev.secretly.runtime.SecretsException;
import dev.secretly.runtime.internal.search.ValueRemark;
import dev.secretly.runtime.internal.toml.KeyPath;
import dev.secretly.runtime.internal.wording.Words;
import dev.secretly.runtime.spi.DeclaredSecret;
import dev.secretly.runtime.support.RuntimeAccess;
import dev.secretly.runtime.support.SecretReading;
import dev.secretly.runtime.support.SecretType;
import dev.secretly.runtime.support.TableReading;
import dev.secretly.schema.type.SecretSchema;
import dev.secretly.schema.type.TypeSchema;
import dev.secretly.schema.type.ValueSchema;
import dev.secretly.schema.type.ValueSchema.Enumeration;
import dev.secretly.schema.type.ValueSchema.Items;
import dev.secretly.schema.type.ValueSchema.MapOf;
import dev.secretly.schema.type.ValueSchema.Scalar;
import dev.secretly.schema.type.ValueSchema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Loads the secrets of several types as their generated loaders would, in one reading with one message. It runs no class
 * of the program: types of the program's own accept any string, and records are not built.
 */
public final class ProgramLoad {

    private final DeclaredSecrets declared;

    private ProgramLoad(DeclaredSecrets declared) {
        this.declared = declared;
    }

    /**
     * How a load ended.
     *
     * @param problems all that is missing or malformed; empty if nothing is
     * @param remarks the remarks about well-formed keys and certificates
     */
    public record Result(Optional<SecretsException> problems, List<ValueRemark> remarks) {

        /** Copies the list. */
        public Result {
            remarks = List.copyOf(remarks);
        }
    }

    /**
     * Looks for all secrets of some types.
     *
     * @param descriptions the comments of the contract by key
     */
    public static Result run(List<TypeSchema> types, Secrets secrets, Map<String, String> descriptions) {
        Result result = new ProgramLoad(new DeclaredSecrets(descriptions)).run(types, secrets);
        return result.problems().isEmpty() || types.size() == 1
                ? result
                : new Result(Optional.of(ofFailedTypes(types, secrets, descriptions, result)), result.remarks());
    }

    /** The exceptions of the types that cannot be loaded, as one; the others are not to be named. */
    private static SecretsException ofFailedTypes(
            List<TypeSchema> types, Secrets secrets, Map<String, String> descriptions, Result ofAll) {
        List<SecretsException> failed = new ArrayList<>();
        for (TypeSchema type : types) {
            run(List.of(type), secrets, descriptions).problems().ifPresent(failed::add);
        }
        return failed.isEmpty() ? ofAll.problems().orElseThrow() : RuntimeAccess.joined(failed);
    }

    private Result run(List<TypeSchema> types, Secrets secrets) {
        List<SecretSchema> all = new ArrayList<>();
        types.forEach(type -> all.addAll(type.secrets()));
        String names = Words.types(types.stream().map(TypeSchema::displayName).toList());
        SecretReading reading = SecretReading.of(secrets, names, declared.of(all));
        for (TypeSchema type : types) {
            read(type.secrets(), 0, type.secrets(), reading);
        }
        try {
            reading.finish();
            return new Result(Optional.empty(), RuntimeAccess.remarks(reading));
        } catch (SecretsException exception) {
            return new Result(Optional.of(exception), RuntimeAccess.remarks(reading));
        }
    }

    /**
     * Reads secrets that are all in the same optional records, as far as these are {@code depth} deep.
     *
     * @param beside all secrets of the type or table
     */
    private boolean read(List<SecretSchema> secrets, int depth, List<SecretSchema> beside, TableReading reading) {
        boolean isWhole = true;
        for (List<SecretSchema> group : groups(secrets, depth)) {
            if (group.get(0).optionalRecords().size() <= depth) {
                isWhole &= read(group.get(0), beside, reading);
            } else if (reading.hasAny(declared.of(group))) {
                isWhole &= read(group, depth + 1, beside, reading);
            }
        }
        return isWhole;
    }

    /** Each secret alone, but those of one optional record together. */
    private static List<List<SecretSchema>> groups(List<SecretSchema> secrets, int depth) {
        List<List<SecretSchema>> groups = new ArrayList<>();
        for (SecretSchema secret : secrets) {
            List<SecretSchema> known = groups.stream()
                    .filter(group -> areInOneRecord(group.get(0), secret, depth))
                    .findFirst()
                    .orElse(null);
            if (known == null) {
                known = new ArrayList<>();
                groups.add(known);
            }
            known.add(secret);
        }
        return groups;
    }

    private static boolean areInOneRecord(SecretSchema one, SecretSchema other, int depth) {
        return one.optionalRecords().size() > depth
                && other.optionalRecords().size() > depth
                && one.optionalRecords()
                        .get(depth)
                        .equals(other.optionalRecords().get(depth));
    }

    /** Reads one secret; false if there is a problem with it. */
    private boolean read(SecretSchema secret, List<SecretSchema> beside, TableReading reading) {
        DeclaredSecret declaration = declared.of(secret);
        SecretType<?> type = type(secret, beside);
        Object value = switch (secret.presence()) {
            case REQUIRED -> reading.required(declaration, type);
            case OPTIONAL -> reading.optional(declaration, type);
            case DEFAULT ->
                reading.orDefault(declaration, type, secret.defaultText().orElse(""));
        };
        return value != null;
    }

    /** The type of a secret. That of certificates has the private keys beside them. */
    private SecretType<?> type(SecretSchema secret, List<SecretSchema> beside) {
        Optional<DeclaredSecret> password =
                secret.password().flatMap(key -> withKey(key, beside)).map(declared::of);
        SecretType<?> type = type(secret.value(), password.orElse(null));
        for (KeyPath key : secret.privateKeys()) {
            Optional<SecretSchema> privateKey = withKey(key, beside);
            if (privateKey.isPresent()) {
                type = type.pairedWith(declared.of(privateKey.get()), type(privateKey.get(), beside));
            }
        }
        return type;
    }

    private static Optional<SecretSchema> withKey(KeyPath key, List<SecretSchema> beside) {
        return beside.stream().filter(secret -> secret.key().equals(key)).findFirst();
    }

    private SecretType<?> type(ValueSchema value, @Nullable DeclaredSecret password) {
        if (value instanceof Scalar scalar) {
            return RuntimeAccess.type(scalar.parser(password));
        }
        if (value instanceof Enumeration enumeration) {
            return RuntimeAccess.type(enumeration.parser());
        }
        if (value instanceof MapOf map) {
            return SecretType.map(type(map.item(), password));
        }
        if (value instanceof Items items) {
            return SecretType.list(type(items.item(), password));
        }
        return value instanceof Table table
                ? SecretType.table(reading -> read(table.secrets(), 0, table.secrets(), reading) ? value : null)
                : SecretType.custom(text -> text);
    }
}
