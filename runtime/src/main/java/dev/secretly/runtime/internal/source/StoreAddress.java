package dev.secretly.runtime.internal.source;

import dev.secretly.runtime.internal.fault.Fault;
import dev.secretly.runtime.internal.fault.UnreadableException;
import dev.secretly.runtime.spi.SecretDocumentSource;
import dev.secretly.runtime.spi.SecretSource;
import dev.secretly.runtime.spi.SecretStore;
import dev.secretly.runtime.spi.StoreSource;
import java.util.List;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

/** Opens an address once, when it is first needed, by the store that handles its scheme. */
final class StoreAddress {

    private static final String AWS = "aws-";

    private final String address;
    private @Nullable StoreSource opened;

    StoreAddress(String address) {
        this.address = address;
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
        String scheme = address.substring(0, Math.max(0, address.indexOf(':')));
        SecretStore store = find(scheme, Thread.currentThread().getContextClassLoader());
        store = store == null ? find(scheme, SecretStore.class.getClassLoader()) : store;
        if (store != null) {
            return store;
        }
        String remedy = scheme.startsWith(AWS)
                ? "add the library dev.secretly:secretly-aws to the program"
                : "correct the address " + address + ", or add the library that opens it to the program";
        throw new UnreadableException(
                List.of(Fault.ofStore(Fault.Kind.NO_STORE, "no library that opens this address", remedy)));
    }

    private static @Nullable SecretStore find(String scheme, @Nullable ClassLoader classes) {
        for (SecretStore store : ServiceLoader.load(SecretStore.class, classes)) {
            if (store.handles(scheme)) {
                return store;
            }
        }
        return null;
    }
}
