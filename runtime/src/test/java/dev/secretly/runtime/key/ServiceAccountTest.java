package dev.secretly.runtime.key;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.auth.oauth2.ServiceAccountCredentials;
import dev.secretly.runtime.SecretJson;
import dev.secretly.runtime.Secrets;
import dev.secretly.runtime.spi.DeclaredSecret;
import dev.secretly.runtime.spi.DeclaredSecret.Shape;
import dev.secretly.runtime.support.SecretType;
import dev.secretly.testing.SampleKeys;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Gives a service account, in the forms that users have it, to Google's library. Nothing is sent. */
class ServiceAccountTest {

    private static final DeclaredSecret ACCOUNT = DeclaredSecret.credential(
                    "gcp_service_account", "GCP_SERVICE_ACCOUNT", "Gcp.serviceAccount")
            .withShape(Shape.JSON);

    private static final PrivateKey KEY = SampleKeys.pair("RSA").getPrivate();
    private static final String PEM = SampleKeys.pkcs8(KEY).replace("\n", "\\n");

    private static final String JSON = """
            {
              "type": "service_account",
              "project_id": "boards-12345",
              "private_key_id": "0123",
              "private_key": "PEM",
              "client_email": "reporter@boards-12345.iam.gserviceaccount.com",
              "client_id": "123",
              "auth_uri": "https://accounts.google.com/o/oauth2/auth",
              "token_uri": "https://oauth2.googleapis.com/token",
              "universe_domain": "googleapis.com"
            }
            """.replace("PEM", PEM);

    /** As the documentation of Streamlit has it. */
    private static final String TABLE = """
            [gcp_service_account]
            type = "service_account"
            project_id = "boards-12345"
            private_key_id = "0123"
            private_key = "PEM"
            client_email = "reporter@boards-12345.iam.gserviceaccount.com"
            client_id = "123"
            auth_uri = "https://accounts.google.com/o/oauth2/auth"
            token_uri = "https://oauth2.googleapis.com/token"
            universe_domain = "googleapis.com"
            """.replace("PEM", PEM);

    @TempDir
    private Path folder;

    private static void assertAccepted(Secrets secrets) throws IOException {
        SecretJson account = KeyFixture.load(secrets, SecretType.json(), ACCOUNT);
        ServiceAccountCredentials credentials = ServiceAccountCredentials.fromStream(account.stream());

        assertEquals("boards-12345", credentials.getProjectId());
        assertEquals("reporter@boards-12345.iam.gserviceaccount.com", credentials.getClientEmail());
        assertEquals(KEY, credentials.getPrivateKey());
    }

    @Test
    void theTableOfAStreamlitFileIsAccepted() throws IOException {
        assertAccepted(Secrets.ofToml(TABLE));
        assertAccepted(Secrets.ofToml(TABLE.replace("\"" + PEM + "\"", "\"\"\"" + PEM + "\"\"\"")));
    }

    @Test
    void theTextOfGoogleIsAccepted() throws IOException {
        assertAccepted(Secrets.ofToml("gcp_service_account = '''\n" + JSON + "'''\n"));
        assertAccepted(Secrets.of(Map.of("gcp_service_account", JSON)));
        Files.writeString(folder.resolve("GCP_SERVICE_ACCOUNT"), JSON);
        assertAccepted(Secrets.builder().directory(folder).build());
    }
}
