package dev.secretly.runtime.internal.key;

import dev.secretly.runtime.internal.key.ContentFault.Kind;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Recognizes formats of keys that the JDK does not read, for which another tool has a command that converts them. */
final class OtherFormats {

    private static final String ED25519 = "ssh-ed25519";

    private OtherFormats() {}

    /** The fault of a private key in the format of OpenSSH. */
    static ContentFault openSsh(byte @Nullable [] content) {
        boolean isEd25519 = content != null && new String(content, StandardCharsets.ISO_8859_1).contains(ED25519);
        return ContentFault.of(isEd25519 ? Kind.OPENSSH_ED25519 : Kind.OPENSSH);
    }

    /** Throws if text is in one of them. */
    static void refuse(String text) throws ContentException {
        String start = text.stripLeading();
        if (start.startsWith(ED25519)) {
            throw new ContentException(Kind.OPENSSH_PUBLIC_ED25519);
        }
        if (start.startsWith("ssh-") || start.startsWith("ecdsa-sha2-") || text.contains("---- BEGIN SSH2")) {
            throw new ContentException(Kind.OPENSSH_PUBLIC);
        }
        if (start.startsWith("PuTTY-User-Key-File")) {
            throw new ContentException(Kind.PUTTY);
        }
    }
}
