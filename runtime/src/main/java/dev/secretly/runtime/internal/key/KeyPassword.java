package dev.secretly.runtime.internal.key;

import dev.secretly.runtime.internal.HoldsValues;
import dev.secretly.runtime.internal.key.ContentFault.Kind;
import org.jspecify.annotations.Nullable;

/** The password of an encrypted key or key store, as far as the program declares one and a source has it. */
@HoldsValues
public final class KeyPassword {

    private final String name;
    private final boolean isDeclared;
    private final @Nullable String text;

    private KeyPassword(String name, boolean isDeclared, @Nullable String text) {
        this.name = name;
        this.isDeclared = isDeclared;
        this.text = text;
    }

    /** The name of the component with the password, unless the annotation names another. */
    public static String componentFor(String keyComponent) {
        return keyComponent + "Password";
    }

    /**
     * The program declares none.
     *
     * @param component the name that its component would have
     */
    public static KeyPassword undeclared(String component) {
        return new KeyPassword(component, false, null);
    }

    /**
     * A declared password.
     *
     * @param key its key
     * @param text its value; null if no source has it
     */
    public static KeyPassword of(String key, @Nullable String text) {
        return new KeyPassword(key, true, text);
    }

    boolean isKnown() {
        return text != null;
    }

    char[] known() throws ContentException {
        if (text == null) {
            throw new ContentException(
                    ContentFault.of(isDeclared ? Kind.NO_PASSWORD : Kind.NO_PASSWORD_DECLARED, name));
        }
        if (!isAscii()) {
            throw new ContentException(ContentFault.of(Kind.PASSWORD_NOT_ASCII, name));
        }
        return text.toCharArray();
    }

    /** Whether it is known and has ASCII characters only. The JDK throws for any other, also with the right password. */
    boolean isAscii() {
        return text != null && text.chars().allMatch(character -> character >= ' ' && character <= '~');
    }

    ContentException wrong() {
        return new ContentException(ContentFault.of(Kind.WRONG_PASSWORD, name));
    }
}
