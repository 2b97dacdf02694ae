package dev.secretly.junit;

import dev.secretly.junit.internal.fake.Fakes;
import dev.secretly.runtime.internal.toml.KeyPath;
import dev.secretly.runtime.internal.toml.KeySyntaxException;
import dev.secretly.runtime.internal.wording.WordList;
import dev.secretly.runtime.support.RuntimeAccess;
import dev.secretly.schema.type.TypeSchema;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.platform.commons.support.AnnotationSupport;

/** The values that a test replaces by {@link FakeSecret}. */
final class FakeValuesOfTest {

    static {
        // In the tests of a modular program, the runtime is a module and this library is not. Each test starts here.
        RuntimeAccess.exportInternals(FakeValuesOfTest.class.getModule());
        RuntimeAccess.exportInternals(TypeSchema.class.getModule());
    }

    private FakeValuesOfTest() {}

    /** The values by key, in its canonical form; a later element takes precedence. */
    static Map<String, String> of(List<? extends AnnotatedElement> elements) {
        Map<String, String> values = new HashMap<>();
        for (AnnotatedElement element : elements) {
            annotations(element).forEach(fake -> values.put(canonical(fake.key()), fake.value()));
        }
        return values;
    }

    /**
     * Checks that some type of the program declares each key.
     *
     * @throws ExtensionConfigurationException if none declares one of the keys
     */
    static void check(List<? extends AnnotatedElement> elements) {
        for (AnnotatedElement element : elements) {
            annotations(element).forEach(fake -> check(fake.key(), element));
        }
    }

    private static void check(String key, AnnotatedElement element) {
        String canonical = canonical(key);
        if (!Fakes.ofProcess().hasKey(canonical)) {
            List<String> near = Fakes.ofProcess().near(canonical);
            throw new ExtensionConfigurationException("@FakeSecret(key = \"" + key + "\") on " + name(element)
                    + ": no type with @Secret has this key"
                    + WordList.suggestion(near));
        }
    }

    private static List<FakeSecret> annotations(AnnotatedElement element) {
        return AnnotationSupport.findRepeatableAnnotations(element, FakeSecret.class);
    }

    private static String name(AnnotatedElement element) {
        if (element instanceof Parameter parameter) {
            return "a parameter of " + name(parameter.getDeclaringExecutable());
        }
        return element instanceof Method method
                ? method.getDeclaringClass().getSimpleName() + "." + method.getName()
                : element instanceof Class<?> type ? type.getSimpleName() : String.valueOf(element);
    }

    /** The key as the runtime writes it; unchanged if it is malformed, which no declared key is. */
    private static String canonical(String key) {
        try {
            return KeyPath.parse(key).text();
        } catch (KeySyntaxException malformed) {
            return key;
        }
    }
}
