package dev.secretly.runtime.internal.key;

import dev.secretly.runtime.internal.key.ContentFault.Kind;

/** Recognizes formats of keys that the JDK does not read, for which another tool has a command that converts them. */
final class OtherFormats {

    private OtherFormats() {}

    /** Throws if text is in one of them. */
    static void refuse(String text) throws ContentException {
        String start = text.stripLeading();
        if (start.startsWith("ssh-") || start.startsWith("ecdsa-sha2-") || text.contains("---- BEGIN SSH2")) {
            throw new ContentException(Kind.OPENSSH_PUBLIC);
        }
        if (start.startsWith("PuTTY-User-Key-File")) {
            throw new ContentException(Kind.PUTTY);
        }
    }
}
