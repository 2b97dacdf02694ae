package dev.secretly.tools.loading;

import dev.secretly.runtime.Secrets;
import dev.secretly.runtime.SecretsException;
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
     * Looks for all secrets of some types.
     *
     * @param descriptions the comments of the contract by key
     * @throws SecretsException if there is any problem; it has all of them
     */
    public static void run(List<TypeSchema> types, Secrets secrets, Map<String, String> descriptions) {
        try {
            new ProgramLoad(new DeclaredSecrets(descriptions)).run(types, secrets);
        } catch (SecretsException ofAll) {
            throw types.size() == 1 ? ofAll : ofFailedTypes(types, secrets, descriptions, ofAll);
        }
    }

    /** The exceptions of the types that cannot be loaded, as one; the others are not to be named. */
    private static SecretsException ofFailedTypes(
            List<TypeSchema> types, Secrets secrets, Map<String, String> descriptions, SecretsException ofAll) {
        List<SecretsException> failed = new ArrayList<>();
        for (TypeSchema type : types) {
            try {
                run(List.of(type), secrets, descriptions);
            } catch (SecretsException ofType) {
                failed.add(ofType);
            }
        }
        return failed.isEmpty() ? ofAll : RuntimeAccess.joined(failed);
    }

    private void run(List<TypeSchema> types, Secrets secrets) {
        List<SecretSchema> all = new ArrayList<>();
        types.forEach(type -> all.addAll(type.secrets()));
        String names = Words.types(types.stream().map(TypeSchema::displayName).toList());
        SecretReading reading = SecretReading.of(secrets, names, declared.of(all));
        for (TypeSchema type : types) {
            read(type.secrets(), 0, reading);
        }
        reading.finish();
    }

    /** Reads secrets that are all in the same optional records, as far as these are {@code depth} deep. */
    private boolean read(List<SecretSchema> secrets, int depth, TableReading reading) {
        boolean isWhole = true;
        for (List<SecretSchema> group : groups(secrets, depth)) {
            if (group.get(0).optionalRecords().size() <= depth) {
                isWhole &= read(group.get(0), reading);
            } else if (reading.hasAny(declared.of(group))) {
                isWhole &= read(group, depth + 1, reading);
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
    private boolean read(SecretSchema secret, TableReading reading) {
        DeclaredSecret declaration = declared.of(secret);
        SecretType<?> type = type(secret.value());
        Object value = switch (secret.presence()) {
            case REQUIRED -> reading.required(declaration, type);
            case OPTIONAL -> reading.optional(declaration, type);
            case DEFAULT ->
                reading.orDefault(declaration, type, secret.defaultText().orElse(""));
        };
        return value != null;
    }

    private SecretType<?> type(ValueSchema value) {
        if (value instanceof Scalar scalar) {
            return RuntimeAccess.type(scalar.parser());
        }
        if (value instanceof Enumeration enumeration) {
            return RuntimeAccess.type(enumeration.parser());
        }
        if (value instanceof MapOf map) {
            return SecretType.map(type(map.item()));
        }
        if (value instanceof Items items) {
            return SecretType.list(type(items.item()));
        }
        return value instanceof Table table
                ? SecretType.table(reading -> read(table.secrets(), 0, reading) ? value : null)
                : SecretType.custom(text -> text);
    }
}
