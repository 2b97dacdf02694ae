package dev.secretly.processor;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateEncodingException;
import java.util.Base64;
import java.util.List;

/**
 * A key with its certificate, which the JDK's keytool generates. A library that issues certificates would be on the class path of each
 * compile in this module's tests, and double its time.
 */
record KeytoolKey(PrivateKey key, Certificate certificateOfKey) {

    private static final String PASSWORD = "example";

    static KeytoolKey generated() {
        try {
            Path folder = Files.createTempDirectory("keytool");
            Path file = folder.resolve("own.p12");
            run(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                    "-genkeypair",
                    "-alias",
                    "own",
                    "-keyalg",
                    "RSA",
                    "-keysize",
                    "2048",
                    "-dname",
                    "CN=own",
                    "-storetype",
                    "PKCS12",
                    "-keystore",
                    file.toString(),
                    "-storepass",
                    PASSWORD));
            KeyStore store = KeyStore.getInstance(file.toFile(), PASSWORD.toCharArray());
            Files.delete(file);
            Files.delete(folder);
            return new KeytoolKey(
                    (PrivateKey) store.getKey("own", PASSWORD.toCharArray()), store.getCertificate("own"));
        } catch (GeneralSecurityException | IOException | InterruptedException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void run(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException(output);
        }
    }

    String privateKey() {
        return pem("PRIVATE KEY", key.getEncoded());
    }

    String publicKey() {
        return pem("PUBLIC KEY", certificateOfKey.getPublicKey().getEncoded());
    }

    String certificate() {
        try {
            return pem("CERTIFICATE", certificateOfKey.getEncoded());
        } catch (CertificateEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** PEM on one line. */
    private static String pem(String label, byte[] der) {
        return "-----BEGIN " + label + "----- "
                + Base64.getMimeEncoder(64, new byte[] {' '}).encodeToString(der) + " -----END " + label + "-----";
    }

    /** A key store with the certificate in PKCS#12, without a password, in Base64. */
    String openKeyStore() {
        List<String> protections = List.of("keystore.pkcs12.certProtectionAlgorithm", "keystore.pkcs12.macAlgorithm");
        try {
            // The JDK writes a store without a password only under these properties.
            protections.forEach(name -> System.setProperty(name, "NONE"));
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setCertificateEntry("own", certificateOfKey);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            store.store(bytes, new char[0]);
            return Base64.getEncoder().encodeToString(bytes.toByteArray());
        } catch (GeneralSecurityException | IOException impossible) {
            throw new IllegalStateException(impossible);
        } finally {
            protections.forEach(System::clearProperty);
        }
    }
}
