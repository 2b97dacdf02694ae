package dev.secretly.runtime.spi;

import java.util.List;

/**
 * Writes what a deployment needs so that a program may read a store, such as a policy. The command {@code secretly} finds
 * implementations by {@link java.util.ServiceLoader}; programs never load them.
 */
public interface StoreExport {

    /**
     * Returns the name of the format.
     *
     * @return the name, such as {@code aws-iam}
     */
    String format();

    /**
     * Says which addresses it is for.
     *
     * @return the addresses in words, such as {@code aws-secretsmanager:NAME}
     */
    String addresses();

    /**
     * Writes it.
     *
     * @param address the address of the store
     * @param context what a store may know here
     * @param secrets what the program reads
     * @return the text, which ends with a line break
     * @throws StoreException if the address cannot be understood, or no secret of the program is there; its texts are shown
     */
    String export(StoreAddress address, StoreContext context, List<DeclaredSecret> secrets) throws StoreException;
}
