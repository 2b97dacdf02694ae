package dev.secretly.runtime.internal.source;

import dev.secretly.runtime.internal.HoldsValues;
import dev.secretly.runtime.internal.address.AddressText;
import dev.secretly.runtime.internal.answer.Origin;
import dev.secretly.runtime.internal.spelling.NearMiss;
import dev.secretly.runtime.internal.surroundings.Surroundings;
import dev.secretly.runtime.internal.toml.KeyPath;
import dev.secretly.runtime.internal.unreadable.Fault;
import dev.secretly.runtime.internal.unreadable.UnreadableException;
import dev.secretly.runtime.spi.SecretDocumentSource;
import dev.secretly.runtime.spi.SecretSource;
import dev.secretly.runtime.spi.SecretStore;
import dev.secretly.runtime.spi.StoreAddress;
import dev.secretly.runtime.spi.StoreContext;
import dev.secretly.runtime.spi.StoreSource;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Opens an address once, when it is first needed, by the store that handles its scheme. */
@HoldsValues
final class OpenedAddress {

    private static final String AWS = "aws-";

    /** Schemes of a library of ours, known without it. */
    private static final List<String> OF_AWS = List.of("aws-secretsmanager", "aws-parameterstore", "aws-local");

    private final String address;
    private final String where;
    private final String libraries;
    private final String scheme;
    private volatile boolean hasStore;
    private KeyPath key = KeyPath.ROOT;
    private @Nullable StoreSource opened;

    /**
     * Creates an address.
     *
     * @param where where the user wrote it
     * @param libraries where the user adds the library that opens it
     */
    OpenedAddress(String address, String where, String libraries) {
        this.address = address;
        this.where = where;
        this.libraries = libraries;
        this.scheme = AddressText.schemeOf(address);
        this.hasStore = scheme.startsWith(AWS);
    }

    /** The same address, not opened. */
    OpenedAddress copy() {
        return new OpenedAddress(address, where, libraries);
    }

    /** The address, if it is one for sure and has no user, password or parameter in it; else where it is and its length. */
    String shown() {
        if (!hasStore || AddressText.hasLogin(address)) {
            return where + " (" + address.length() + " characters)";
        }
        int parameters = address.indexOf('?');
        return parameters < 0 || (address.startsWith("?version=", parameters) && address.indexOf('&') < 0)
                ? address
                : address.substring(0, parameters) + "?...";
    }

    /** A source that has read nothing yet. */
    synchronized Source open(Origin origin, Surroundings surroundings) throws UnreadableException {
        if (opened == null) {
            opened = open(surroundings);
        }
        return opened instanceof SecretDocumentSource document
                ? new DocumentSource(
                        origin,
                        key,
                        document,
                        "put the key of the value and = at the start of " + where + ", as in mail.password=" + scheme
                                + ":...")
                : new CustomSource(origin, (SecretSource) opened);
    }

    private StoreSource open(Surroundings surroundings) throws UnreadableException {
        SecretStore store = find();
        AddressText parsed = parse();
        try {
            key = parsed.key();
            StoreSource source = store.open(new StoreAddress(parsed), new StoreContext(surroundings));
            return StoreKind.checked(source);
        } catch (Throwable ofStore) {
            throw new UnreadableException(List.of(StoreFaults.of(ofStore)));
        }
    }

    private AddressText parse() throws UnreadableException {
        try {
            return AddressText.parse(address);
        } catch (UnreadableException invalid) {
            Fault fault = invalid.faults().get(0);
            throw new UnreadableException(
                    List.of(Fault.ofStore(fault.kind(), fault.detail(), fault.remedy() + ", in " + where)));
        }
    }

    /** Closes what is open; the next use opens it again. */
    synchronized void close() {
        if (opened != null) {
            StoreFaults.close(opened);
            opened = null;
        }
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
        String names = String.join(", ", stores.broken());
        if (OF_AWS.contains(scheme)) {
            String library = "add the library dev.secretly:secretly-aws ";
            return names.isEmpty()
                    ? Fault.ofStore(Fault.Kind.NO_STORE, nobody, library + "to " + libraries)
                    : Fault.ofStore(
                            Fault.Kind.NO_STORE,
                            nobody + ", and " + names + " cannot be used",
                            library + "with all libraries that it needs to " + libraries);
        }
        if (!names.isEmpty()) {
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
