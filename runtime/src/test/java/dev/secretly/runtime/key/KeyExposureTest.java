package dev.secretly.runtime.key;

import static dev.secretly.runtime.key.KeyFixture.load;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import com.sun.management.HotSpotDiagnosticMXBean;
import dev.secretly.runtime.support.SecretType;
import dev.secretly.testing.SampleKeys;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.security.interfaces.RSAPrivateCrtKey;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Shows what SECURITY.md says of keys: a key that was loaded is an object of the JDK, which keeps no secret from the program. */
class KeyExposureTest {

    private static final PrivateKey KEY =
            load(SampleKeys.pkcs8(SampleKeys.pair("RSA").getPrivate()), SecretType.privateKey());

    @TempDir
    private Path folder;

    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    @Test
    void getEncodedReturnsTheKey() {
        assertArrayEquals(SampleKeys.pair("RSA").getPrivate().getEncoded(), KEY.getEncoded());
    }

    @Test
    void javaSerializationWritesTheKey() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(KEY);
        }
        assertThat(latin(bytes.toByteArray())).contains(latin(KEY.getEncoded()));
    }

    @Test
    void whatADebuggerSeesHasTheKey() throws IOException {
        Path dump = folder.resolve("heap.hprof");
        ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class).dumpHeap(dump.toString(), true);
        byte[] exponent = ((RSAPrivateCrtKey) KEY).getPrivateExponent().toByteArray();
        assertThat(latin(Files.readAllBytes(dump)))
                .contains(latin(Arrays.copyOfRange(exponent, exponent.length - 64, exponent.length)));
    }

    @Test
    void toStringShowsNothingOfAPrivateKey() {
        RSAPrivateCrtKey rsa = (RSAPrivateCrtKey) KEY;
        assertThat(KEY.toString())
                .doesNotContain(rsa.getPrivateExponent().toString())
                .doesNotContain(rsa.getPrimeP().toString())
                .doesNotContain(rsa.getPrimeQ().toString());
    }
}
