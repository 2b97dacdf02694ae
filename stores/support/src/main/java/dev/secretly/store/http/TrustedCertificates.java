package dev.secretly.store.http;

import dev.secretly.runtime.spi.StoreException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;

/** Reads the certificates of authorities that a store trusts instead of those of Java. */
public final class TrustedCertificates {

    private TrustedCertificates() {}

    /**
     * Reads a file of certificates in PEM.
     *
     * @param setting the setting that names it, for messages, such as {@code VAULT_CACERT}
     * @param path the path
     * @return what {@link StoreHttp#withTrust} needs
     * @throws StoreException if the file cannot be read or has no certificate
     */
    public static SSLSocketFactory ofFile(String setting, String path) throws StoreException {
        try (InputStream in = Files.newInputStream(Path.of(path))) {
            KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            for (Certificate certificate :
                    CertificateFactory.getInstance("X.509").generateCertificates(in)) {
                store.setCertificateEntry("ca" + store.size(), certificate);
            }
            if (store.size() == 0) {
                throw unusable(setting, "has no certificate");
            }
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(store);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context.getSocketFactory();
        } catch (IOException | InvalidPathException unreadable) {
            throw unusable(setting, "cannot be read");
        } catch (GeneralSecurityException invalid) {
            throw unusable(setting, "has something other than certificates in PEM");
        }
    }

    private static StoreException unusable(String setting, String why) {
        return new StoreException(
                "the file that " + setting + " names " + why,
                "set " + setting + " to the path of a file with the certificate of the authority in PEM");
    }
}
