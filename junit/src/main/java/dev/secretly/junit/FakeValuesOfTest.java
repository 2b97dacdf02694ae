package dev.secretly.junit;

import java.lang.reflect.AnnotatedElement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.platform.commons.support.AnnotationSupport;

/** The values that a test replaces by {@link FakeSecret}. */
final class FakeValuesOfTest {

    private FakeValuesOfTest() {}

    /** The values by key; a later element takes precedence. */
    static Map<String, String> of(List<? extends AnnotatedElement> elements) {
        Map<String, String> values = new HashMap<>();
        for (AnnotatedElement element : elements) {
            AnnotationSupport.findRepeatableAnnotations(element, FakeSecret.class)
                    .forEach(fake -> values.put(fake.key(), fake.value()));
        }
        return values;
    }
}
