package dev.secretly.runtime.spi;

import java.util.Set;

/**
 * Opens addresses such as {@code aws-secretsmanager:boards/prod}, which {@code SECRETLY_STORES} or
 * {@link dev.secretly.runtime.Secrets.Builder#store} names. Implementations are found by {@link java.util.ServiceLoader}, but only
 * if a load needs such an address.
 */
public interface SecretStore {

    /**
     * Returns the schemes of the addresses that this store opens.
     *
     * @return what is before the first colon of such an address, such as {@code aws-secretsmanager}
     */
    Set<String> schemes();

    /**
     * Opens an address. This must not connect to anything: that is done when the source is asked.
     *
     * @param address the address, which has one of the schemes
     * @param context what a store may know here
     * @return the source
     * @throws StoreException if the address cannot be understood; its texts are shown
     */
    StoreSource open(StoreAddress address, StoreContext context) throws StoreException;
}
