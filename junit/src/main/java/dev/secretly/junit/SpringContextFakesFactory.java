package dev.secretly.junit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;

/** Called by Spring for each test class. Gives the contexts of those with {@link SecretsExtension} fake secrets. */
final class SpringContextFakesFactory implements ContextCustomizerFactory {

    SpringContextFakesFactory() {}

    @Override
    public @Nullable ContextCustomizer createContextCustomizer(
            Class<?> testClass, List<ContextConfigurationAttributes> configuration) {
        return FakeValuesOfTest.hasExtension(testClass) ? new SpringContextFakes(FakeValuesOfTest.of(testClass)) : null;
    }
}
