package dev.secretly.runtime.internal.source;

import dev.secretly.runtime.internal.HoldsValues;
import dev.secretly.runtime.internal.answer.Origin;
import dev.secretly.runtime.internal.spelling.NearMiss;
import dev.secretly.runtime.internal.unreadable.Fault;
import dev.secretly.runtime.internal.unreadable.UnreadableException;
import dev.secretly.runtime.spi.SecretDocumentSource;
import dev.secretly.runtime.spi.SecretSource;
import dev.secretly.runtime.spi.SecretStore;
import dev.secretly.runtime.spi.StoreSource;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Opens an address once, when it is first needed, by the store that handles its scheme. */
@HoldsValues
final class StoreAddress {

    private static final String AWS = "aws-";

    /** Schemes of a library of ours, known without it. */
    private static final List<String> OF_AWS = List.of("aws-secretsmanager", "aws-parameterstore", "aws-local");

    private final String address;
    private final String where;
    private final String libraries;
    private final String scheme;
    private volatile boolean hasStore;
    private @Nullable StoreSource opened;

    /**
     * Creates an address.
     *
     * @param where where the user wrote it
     * @param libraries where the user adds the library that opens it
     */
    StoreAddress(String address, String where, String libraries) {
        this.address = address;
        this.where = where;
        this.libraries = libraries;
        this.scheme = address.substring(0, Math.max(0, address.indexOf(':')));
        this.hasStore = scheme.startsWith(AWS);
    }

    /** The address, if it is one for sure and has no user, password or parameter in it; else where it is and its length. */
    String shown() {
        int authority = address.indexOf("//");
        boolean hasLogin = authority >= 0 && address.indexOf('@', authority) >= 0;
        if (!hasStore || hasLogin) {
            return where + " (" + address.length() + " characters)";
        }
        int parameters = address.indexOf('?');
        return parameters < 0 ? address : address.substring(0, parameters) + "?...";
    }

    /** A source that has read nothing yet. */
    Source open(Origin origin) throws UnreadableException {
        StoreSource source = open();
        return source instanceof SecretDocumentSource document
                ? new DocumentSource(origin, document)
                : new CustomSource(origin, (SecretSource) source);
    }

    private synchronized StoreSource open() throws UnreadableException {
        if (opened == null) {
            try {
                opened = find().open(address);
            } catch (UnreadableException noStore) {
                throw noStore;
            } catch (Throwable ofStore) {
                throw new UnreadableException(List.of(StoreFaults.of(ofStore)));
            }
        }
        return opened;
    }

    private SecretStore find() throws UnreadableException {
        InstalledStores stores = InstalledStores.search(scheme);
        SecretStore store = stores.found();
        if (store != null) {
            hasStore = true;
            return store;
        }
        throw new UnreadableException(List.of(noStore(stores)));
    }

    private Fault noStore(InstalledStores stores) {
        String nobody = "no library that opens this address";
        if (OF_AWS.contains(scheme)) {
            return Fault.ofStore(
                    Fault.Kind.NO_STORE, nobody, "add the library dev.secretly:secretly-aws to " + libraries);
        }
        if (!stores.broken().isEmpty()) {
            String names = String.join(", ", stores.broken());
            return Fault.ofStore(
                    Fault.Kind.NO_STORE,
                    nobody + ", and " + names + " cannot be used",
                    "correct " + where + ", or add what " + names + " needs to " + libraries + ", or update it");
        }
        Set<String> known = new TreeSet<>(OF_AWS);
        known.addAll(stores.schemes());
        List<String> similar = NearMiss.of(scheme, known);
        return similar.isEmpty()
                ? Fault.ofStore(
                        Fault.Kind.NO_STORE,
                        nobody,
                        "correct " + where + ", or add the library that opens this address to " + libraries)
                : Fault.ofStore(
                        Fault.Kind.NO_STORE,
                        "an unknown scheme",
                        "replace the scheme of the address in " + where + " with " + similar.get(0));
    }
}
