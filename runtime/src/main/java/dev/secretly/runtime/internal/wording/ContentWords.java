package dev.secretly.runtime.internal.wording;

import dev.secretly.runtime.internal.key.ContentFault;

/** Words for what is wrong with a key, a certificate, a key store or JSON text, with the command that converts it. */
public final class ContentWords {

    private static final String CONVERT = "; convert it: ";
    private static final String TO_PKCS8 = CONVERT + "openssl pkcs8 -topk8 -v2 aes-256-cbc -in old.pem -out new.pem";

    private static final String NO_BEGIN = "it has no -----BEGIN line";
    private static final String NOT_BASE64 = " is not a key, certificate or key store in Base64";
    private static final String NO_BRACE = "its first character is not {";

    private ContentWords() {}

    /** What is wrong, as a clause. */
    public static String of(ContentFault fault) {
        return switch (fault.kind()) {
            case EMPTY -> "it is empty";
            case NO_PEM -> NO_BEGIN + " and" + NOT_BASE64;
            case NO_PEM_AND_NO_FILE -> NO_BEGIN + "," + NOT_BASE64 + ", and" + noFile(fault);
            case BROKEN_BEGIN -> "the -----BEGIN line in line " + fault.number() + " is incomplete";
            case NO_END -> "the -----END line for the -----BEGIN line in line " + fault.number() + " is missing";
            case NOT_BASE64 -> "line " + fault.number() + " has a character that is not Base64";
            case INCOMPLETE_BASE64 -> "the Base64 after line " + fault.number() + " is incomplete";
            case OTHER_FORM -> "it is " + fault.detail();
            case SEVERAL -> "it has " + fault.detail() + "; declare a List to load them all";
            case TOO_MANY_KEYS -> "it has more than " + fault.number() + " private keys";
            case DAMAGED_BLOCK -> "what follows line " + fault.number() + " is damaged or incomplete";
            case NO_ENTRIES -> "Java finds no entries in it";
            case UNREADABLE_STORE ->
                "Java does not read it: it is damaged, or encrypted with a method that Java does not support; create it"
                        + " with keytool, or with openssl pkcs12 -export and no options for methods";
            case DAMAGED -> "its content is damaged or incomplete";
            case UNKNOWN_ALGORITHM -> "Java does not support its algorithm " + fault.detail();
            case UNKNOWN_CURVE ->
                "Java does not support its curve " + fault.detail()
                        + "; create a key on another curve: "
                        + "openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256 -out new.pem";
            case UNNAMED_CURVE ->
                "Java needs the name of its curve" + CONVERT
                        + "openssl ec -param_enc named_curve -in old.pem -out new.pem";
            case NO_CURVE -> "it does not name its curve; put the EC PARAMETERS block before it";
            case NO_PASSWORD_DECLARED -> "it is encrypted, and no password is declared";
            case NO_PASSWORD -> "it is encrypted, and its password " + fault.detail() + " is missing";
            case WRONG_PASSWORD -> "it cannot be decrypted with " + fault.detail();
            case PASSWORD_NOT_ASCII ->
                "Java decrypts only with passwords of ASCII characters, and " + fault.detail()
                        + " has others; encrypt it again with such a password";
            case UNKNOWN_ENCRYPTION ->
                "it is encrypted with a method that Java does not support, such as scrypt or PBES2 with 3DES"
                        + TO_PKCS8;
            case LEGACY_ENCRYPTION -> "it is encrypted in OpenSSL's old way" + TO_PKCS8;
            case TRADITIONAL_DSA ->
                "it is in OpenSSL's old format of DSA keys" + CONVERT
                        + "openssl pkcs8 -topk8 -nocrypt -in old.pem -out new.pem";
            case OPENSSH -> "it is in the format of OpenSSH; convert a copy of it: ssh-keygen -p -m PKCS8 -f key";
            case OPENSSH_ED25519 ->
                "it is an Ed25519 key in the format of OpenSSH, which cannot be converted; create a key: "
                        + "openssl genpkey -algorithm ed25519 -out new.pem";
            case OPENSSH_PUBLIC ->
                "it is a public key in the format of OpenSSH" + CONVERT + "ssh-keygen -e -m PKCS8 -f key.pub > new.pem";
            case OPENSSH_PUBLIC_ED25519 ->
                "it is an Ed25519 public key in the format of OpenSSH, which cannot be converted; use that of a key"
                        + " which openssl genpkey created: openssl pkey -pubout -in new.pem";
            case PUTTY ->
                "it is in the format of PuTTY" + CONVERT + "puttygen key.ppk -O private-openssh-new -o key"
                        + " and then ssh-keygen -p -m PKCS8 -f key";
            case JAVA_KEY_STORE ->
                "it is a JKS or JCEKS key store" + CONVERT
                        + "keytool -importkeystore -srckeystore old.jks -destkeystore new.p12 -deststoretype pkcs12";
            case NO_PUBLIC_KEY -> "its public key is not in it; append it: openssl pkey -pubout -in key.pem >> key.pem";
            case PUBLIC_KEY_OF_OTHER -> "the public key in it belongs to another private key";
            case NOT_FIRST ->
                "certificate " + fault.number() + " belongs to " + fault.detail() + " and must be the first";
            case WRONG_ORDER ->
                "certificate " + fault.number() + " is not the issuer of certificate " + (fault.number() - 1)
                        + "; put each issuer directly after the certificate that it issued";
            case GAP ->
                "the issuer of certificate " + (fault.number() - 1) + " is missing; put its certificate after that one";
            case AFTER_ROOT ->
                "certificate " + fault.number()
                        + " is after the root of the chain and does not belong to it; remove it";
            case NO_JSON_OBJECT -> NO_BRACE;
            case NO_JSON_AND_NO_FILE -> NO_BRACE + ", and" + noFile(fault);
            case NO_JSON ->
                "line " + fault.number()
                        + " has something that JSON does not allow, such as a single quote, a comment or a comma before }";
            case UNFINISHED_JSON -> "it is incomplete: a quote or } is missing";
            case TEXT_AFTER_JSON -> "line " + fault.number() + " has text after the last }";
            case LINE_BREAK_IN_JSON ->
                "line " + fault.number()
                        + " has a line break in a string; in TOML, write the JSON between ''', since \"\"\" replaces \\n";
            case NO_JSON_NUMBER -> fault.detail() + " is inf or nan, which JSON does not have";
        };
    }

    /** What to do about a fault of the password. */
    public static String remedy(ContentFault fault) {
        return switch (fault.kind()) {
            case NO_PASSWORD -> "set " + fault.detail();
            case WRONG_PASSWORD -> "correct " + fault.detail();
            default -> "declare " + fault.detail() + " for the password, or name its key with @Secret(password = ...)";
        };
    }

    private static String noFile(ContentFault fault) {
        return " no file has this path; relative paths start at " + fault.detail();
    }
}
