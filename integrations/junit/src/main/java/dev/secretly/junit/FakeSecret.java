package dev.secretly.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Gives one secret another fake value, for a test class, a test method or a parameter; the nearest one applies. A type of the
 * program's own, or a record whose constructor checks its values, may accept no other.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD, ElementType.PARAMETER})
@Repeatable(FakeSecret.Several.class)
public @interface FakeSecret {

    /**
     * The key.
     *
     * @return the dotted key, such as {@code db.port}
     */
    String key();

    /**
     * The value.
     *
     * @return the value, converted as that of an environment variable is; a blank one makes the secret absent
     */
    String value();

    /** Several of them. */
    @Documented
    @Inherited
    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.TYPE, ElementType.METHOD, ElementType.PARAMETER})
    @interface Several {

        /**
         * The values.
         *
         * @return the values
         */
        FakeSecret[] value();
    }
}
