package dev.secretly.runtime.internal.source;

import dev.secretly.runtime.spi.SecretStore;
import java.util.Iterator;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The stores of the libraries on the class path. One that is broken does not disable the others. */
final class InstalledStores {

    /** What the service loader says about a broken one: only the name of the class is shown. */
    private static final Pattern PROVIDER = Pattern.compile(": Provider ([\\w.$]+) ");

    /** So that the search ends even if the service loader cannot get past a broken file. */
    private static final int MOST = 1_000;

    private final String scheme;
    private final Set<String> schemes = new TreeSet<>();
    private final Set<String> broken = new TreeSet<>();
    private @Nullable SecretStore found;

    private InstalledStores(String scheme) {
        this.scheme = scheme;
    }

    /** Searches for the store of a scheme: in the class loader of the thread, then in that of this library. */
    static InstalledStores search(String scheme) {
        InstalledStores stores = new InstalledStores(scheme);
        stores.search(Thread.currentThread().getContextClassLoader());
        if (stores.found == null) {
            stores.search(SecretStore.class.getClassLoader());
        }
        return stores;
    }

    /** The store of the scheme; null if no usable store has it. */
    @Nullable
    SecretStore found() {
        return found;
    }

    /** The schemes of the stores that were looked at. */
    Set<String> schemes() {
        return schemes;
    }

    /** The names of the classes that cannot be used. */
    Set<String> broken() {
        return broken;
    }

    private void search(@Nullable ClassLoader classes) {
        Iterator<SecretStore> stores =
                ServiceLoader.load(SecretStore.class, classes).iterator();
        for (int count = 0; count < MOST && found == null; count++) {
            try {
                if (!stores.hasNext()) {
                    return;
                }
                check(stores.next());
            } catch (ServiceConfigurationError unusable) {
                broken.add(nameOf(unusable));
            } catch (LinkageError unusable) {
                broken.add(nameOf(unusable));
            }
        }
    }

    private static String nameOf(ServiceConfigurationError unusable) {
        Matcher provider = PROVIDER.matcher(String.valueOf(unusable.getMessage()));
        if (provider.find()) {
            return provider.group(1);
        }
        return unusable.getCause() instanceof LinkageError mismatch ? nameOf(mismatch) : "a file of META-INF/services";
    }

    /** The service loader does not say whose library is missing, but what is missing has a name. */
    private static String nameOf(LinkageError mismatch) {
        return "a store (" + MissingClass.problem(mismatch) + ")";
    }

    @SuppressWarnings("IllegalCatch") // Whatever a store throws must not disable the others.
    private void check(SecretStore store) {
        try {
            Set<String> own = store.schemes();
            schemes.addAll(own);
            if (own.contains(scheme)) {
                found = store;
            }
        } catch (RuntimeException | LinkageError ofStore) {
            broken.add(store.getClass().getName());
        }
    }
}
