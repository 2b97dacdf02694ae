package dev.secretly.junit;

import dev.secretly.Secret;
import dev.secretly.runtime.SecretJson;
import dev.secretly.runtime.SecretString;
import java.security.KeyPair;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Map;

/** A record with keys, certificates and JSON. */
@Secret("tls")
record Tls(
        PrivateKey key,
        PublicKey verifier,
        KeyPair pair,
        X509Certificate certificate,
        List<X509Certificate> chain,
        KeyStore store,
        SecretString storePassword,
        KeyStore roots,
        SecretJson account,
        Map<String, PrivateKey> keys) {}
