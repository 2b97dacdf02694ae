package dev.secretly.runtime.source;

/** What a key without quotes is made of (TOML 1.0, Keys). */
final class BareKey {

    private BareKey() {}

    static boolean isPart(char character) {
        return (character >= 'a' && character <= 'z')
                || (character >= 'A' && character <= 'Z')
                || (character >= '0' && character <= '9')
                || character == '_'
                || character == '-';
    }
}
