package dev.secretly.runtime.spi;

/**
 * Opens addresses such as {@code aws-secretsmanager:boards/prod}, which {@code SECRETLY_STORES} or
 * {@link dev.secretly.runtime.Secrets.Builder#store} names. Implementations are found by {@link java.util.ServiceLoader}, but only
 * if a load needs such an address.
 */
public interface SecretStore {

    /**
     * Whether this store opens addresses with a scheme.
     *
     * @param scheme what is before the first colon of the address
     * @return whether to call {@link #open}
     */
    boolean handles(String scheme);

    /**
     * Opens an address. This must not connect to anything: that is done when the source is asked.
     *
     * @param address the whole address
     * @return the source
     * @throws StoreException if the address cannot be understood; its texts are shown
     */
    StoreSource open(String address) throws StoreException;
}
