package dev.secretly.tools.loading;

import dev.secretly.runtime.RuntimeAccess;
import dev.secretly.runtime.SecretReading;
import dev.secretly.runtime.SecretType;
import dev.secretly.runtime.Secrets;
import dev.secretly.runtime.SecretsException;
import dev.secretly.runtime.TableReading;
import dev.secretly.runtime.internal.report.Words;
import dev.secretly.runtime.internal.value.EnumParser;
import dev.secretly.runtime.internal.value.ScalarParser;
import dev.secretly.runtime.internal.value.StringParser;
import dev.secretly.runtime.spi.DeclaredSecret;
import dev.secretly.tools.index.IndexedSecret;
import dev.secretly.tools.index.IndexedType;
import dev.secretly.tools.index.IndexedValue;
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
    public static void run(List<IndexedType> types, Secrets secrets, Map<String, String> descriptions) {
        try {
            new ProgramLoad(new DeclaredSecrets(descriptions)).run(types, secrets);
        } catch (SecretsException ofAll) {
            throw types.size() == 1 ? ofAll : ofFailedTypes(types, secrets, descriptions, ofAll);
        }
    }

    /** The exceptions of the types that cannot be loaded, as one; the others are not to be named. */
    private static SecretsException ofFailedTypes(
            List<IndexedType> types, Secrets secrets, Map<String, String> descriptions, SecretsException ofAll) {
        List<SecretsException> failed = new ArrayList<>();
        for (IndexedType type : types) {
            try {
                run(List.of(type), secrets, descriptions);
            } catch (SecretsException ofType) {
                failed.add(ofType);
            }
        }
        return failed.isEmpty() ? ofAll : RuntimeAccess.joined(failed);
    }

    private void run(List<IndexedType> types, Secrets secrets) {
        List<IndexedSecret> all = new ArrayList<>();
        types.forEach(type -> all.addAll(type.secrets()));
        String names = Words.types(types.stream().map(IndexedType::displayName).toList());
        SecretReading reading = SecretReading.of(secrets, names, declared.of(all));
        for (IndexedType type : types) {
            read(type.secrets(), 0, reading);
        }
        reading.finish();
    }

    /** Reads secrets that are all in the same optional records, as far as these are {@code depth} deep. */
    private boolean read(List<IndexedSecret> secrets, int depth, TableReading reading) {
        boolean isWhole = true;
        for (List<IndexedSecret> group : groups(secrets, depth)) {
            if (group.get(0).optionalRecords().size() <= depth) {
                isWhole &= read(group.get(0), reading);
            } else if (reading.hasAny(declared.of(group))) {
                isWhole &= read(group, depth + 1, reading);
            }
        }
        return isWhole;
    }

    /** Each secret alone, but those of one optional record together. */
    private static List<List<IndexedSecret>> groups(List<IndexedSecret> secrets, int depth) {
        List<List<IndexedSecret>> groups = new ArrayList<>();
        for (IndexedSecret secret : secrets) {
            List<IndexedSecret> known = groups.stream()
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

    private static boolean areInOneRecord(IndexedSecret one, IndexedSecret other, int depth) {
        return one.optionalRecords().size() > depth
                && other.optionalRecords().size() > depth
                && one.optionalRecords()
                        .get(depth)
                        .equals(other.optionalRecords().get(depth));
    }

    /** Reads one secret; false if there is a problem with it. */
    private boolean read(IndexedSecret secret, TableReading reading) {
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

    private SecretType<?> type(IndexedValue value) {
        return switch (value.kind()) {
            case TEXT -> RuntimeAccess.type(new StringParser());
            case ENUM -> RuntimeAccess.type(new EnumParser<>(value.constants(), value.constants()));
            case CUSTOM -> SecretType.custom(text -> text);
            case LIST -> SecretType.list(type(value.item().orElseThrow()));
            case MAP -> SecretType.map(type(value.item().orElseThrow()));
            case TABLE -> SecretType.table(table -> read(value.secrets(), 0, table) ? value : null);
            default -> RuntimeAccess.type(new ScalarParser<>(value.kind()));
        };
    }
}
