package dev.secretly.runtime.internal.wording;

import dev.secretly.runtime.internal.key.ContentFault;

/** Words for what is wrong with a key, a certificate, a key store or JSON text, with the command that converts it. */
public final class ContentWords {

    private static final String CONVERT = "; convert it: ";
    private static final String TO_PKCS8 = CONVERT + "openssl pkcs8 -topk8 -v2 aes-256-cbc -in old.pem -out new.pem";

    private ContentWords() {}

    /** What is wrong, as a clause. */
    public static String of(ContentFault fault) {
        return switch (fault.kind()) {
            case NO_PEM -> "it has no -----BEGIN line and is not Base64 of a key";
            case NO_PEM_AND_NO_FILE ->
                "it has no -----BEGIN line, is not Base64 of a key, and is not the path of an existing file, relative to "
                        + fault.detail();
            case BROKEN_BEGIN -> "the -----BEGIN line in line " + fault.number() + " is incomplete";
            case NO_END -> "the -----END line for the -----BEGIN line in line " + fault.number() + " is missing";
            case NOT_BASE64 -> "line " + fault.number() + " has a character that Base64 does not have";
            case INCOMPLETE_BASE64 -> "the Base64 after line " + fault.number() + " is incomplete";
            case OTHER_FORM -> "it is " + fault.detail();
            case SEVERAL -> "it has " + fault.detail() + "; declare a List for all of them";
            case DAMAGED_BLOCK -> "what follows line " + fault.number() + " is damaged or incomplete";
            case NO_ENTRIES -> "Java reads no entry of it";
            case DAMAGED -> "its content is damaged or incomplete";
            case UNKNOWN_ALGORITHM -> "Java does not have its algorithm " + fault.detail();
            case UNKNOWN_CURVE ->
                "Java does not have its curve " + fault.detail()
                        + "; create a key on another curve: "
                        + "openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256 -out new.pem";
            case UNNAMED_CURVE ->
                "Java needs the name of its curve" + CONVERT
                        + "openssl ec -param_enc named_curve -in old.pem -out new.pem";
            case NO_CURVE -> "it does not name its curve; put the block EC PARAMETERS before it";
            case NO_PASSWORD_DECLARED -> "it is encrypted; declare " + fault.detail() + " for its password";
            case NO_PASSWORD -> "it is encrypted, and its password " + fault.detail() + " is missing";
            case WRONG_PASSWORD -> "it cannot be decrypted with " + fault.detail();
            case PASSWORD_NOT_ASCII ->
                "Java decrypts only with passwords of ASCII characters, and " + fault.detail() + " has others";
            case UNKNOWN_ENCRYPTION ->
                "it is encrypted with a method that Java does not have, such as scrypt or 3DES" + TO_PKCS8;
            case LEGACY_ENCRYPTION -> "it is encrypted in the old form of OpenSSL" + TO_PKCS8;
            case TRADITIONAL_DSA ->
                "it is in the old format of DSA" + CONVERT + "openssl pkcs8 -topk8 -nocrypt -in old.pem -out new.pem";
            case OPENSSH -> "it is in the format of OpenSSH" + CONVERT + "ssh-keygen -p -m PKCS8 -f key";
            case OPENSSH_ED25519 ->
                "it is an Ed25519 key in the format of OpenSSH, which no command converts; create a key: "
                        + "openssl genpkey -algorithm ed25519 -out new.pem";
            case OPENSSH_PUBLIC ->
                "it is in the format of OpenSSH" + CONVERT + "ssh-keygen -e -m PKCS8 -f key.pub > new.pem";
            case PUTTY ->
                "it is in the format of PuTTY" + CONVERT + "puttygen key.ppk -O private-openssh-new -o key"
                        + " and then ssh-keygen -p -m PKCS8 -f key";
            case JAVA_KEY_STORE ->
                "it is a key store in a format of Java" + CONVERT
                        + "keytool -importkeystore -srckeystore old.jks -destkeystore new.p12 -deststoretype pkcs12";
            case NO_PUBLIC_KEY -> "its public key is not in it; append it: openssl pkey -pubout -in key.pem >> key.pem";
            case PUBLIC_KEY_OF_OTHER -> "the public key in it belongs to another private key";
            case NOT_FIRST ->
                "certificate " + fault.number() + " belongs to " + fault.detail() + " and must be the first";
            case WRONG_ORDER ->
                "certificate " + fault.number()
                        + " did not issue the one before it, but another one did; put each after"
                        + " the one that it issued";
            case GAP ->
                "certificate " + fault.number() + " did not issue the one before it, and none of the others did";
            case NO_JSON_OBJECT -> "its first character is not {";
            case NO_JSON_AND_NO_FILE ->
                "its first character is not {, and it is not the path of an existing file, relative to "
                        + fault.detail();
            case UNFINISHED_JSON -> "it is incomplete: a quote or } is missing";
            case LINE_BREAK_IN_JSON ->
                "line " + fault.number()
                        + " has a line break in a string; in TOML, write it between ''', since \"\"\" replaces \\n";
            case NO_JSON_NUMBER -> fault.detail() + " is a number that JSON does not have";
        };
    }
}
