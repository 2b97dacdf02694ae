package dev.secretly.junit;

import dev.secretly.junit.internal.fake.Fakes;
import dev.secretly.junit.internal.guard.Guard;
import dev.secretly.junit.internal.guard.Leak;
import dev.secretly.runtime.Secrets;
import java.lang.reflect.AnnotatedElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Gives tests a {@link Secrets} in which every secret of the program has a fake value of its type, and fails a test that shows one: on
 * {@code System.out} or {@code System.err}, in {@code java.util.logging}, in Logback, or in an exception that the test throws.
 *
 * <p>Values come from the indexes on the class path, which the processor writes. They are unique to a run and can be recognized:
 * {@code fake-trello-api-key-...}. Numbers and dates are not searched for. {@link FakeSecret} replaces a value.
 *
 * <p>Tests that run in parallel share the output, so there a value that was shown fails the class, not a single test.
 */
public final class SecretsExtension
        implements BeforeAllCallback,
                BeforeEachCallback,
                TestExecutionExceptionHandler,
                AfterEachCallback,
                AfterAllCallback,
                ParameterResolver {

    /** Called by JUnit. */
    public SecretsExtension() {}

    @Override
    public void beforeAll(ExtensionContext context) {
        checkKeys(context);
        Guard.ofProcess().start();
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        checkKeys(context);
        Guard.ofProcess().attach();
    }

    /** Stops a test that replaces a secret which no type has, also if it does not ask for secrets. */
    private static void checkKeys(ExtensionContext context) {
        context.getElement().ifPresent(element -> FakeValuesOfTest.check(List.of(element)));
        context.getTestMethod().ifPresent(method -> FakeValuesOfTest.check(List.of(method.getParameters())));
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType().equals(Secrets.class);
    }

    @Override
    public Secrets resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Map<String, String> replaced = replaced(context);
        replaced.putAll(FakeValuesOfTest.of(List.of(parameter.getParameter())));
        return Fakes.ofProcess().secrets(replaced);
    }

    /** Keeps the failure of the test first, and adds that it shows a secret. */
    @Override
    public void handleTestExecutionException(ExtensionContext context, Throwable thrown) throws Throwable {
        List<Leak> leaks = Guard.search(thrown, Fakes.ofProcess().textsWith(replaced(context)));
        if (!leaks.isEmpty()) {
            thrown.addSuppressed(new AssertionError(message(leaks)));
        }
        throw thrown;
    }

    @Override
    public void afterEach(ExtensionContext context) {
        if (context.getExecutionMode() == ExecutionMode.SAME_THREAD) {
            search(context);
        }
    }

    @Override
    public void afterAll(ExtensionContext context) {
        search(context);
    }

    private static void search(ExtensionContext context) {
        List<Leak> leaks = Guard.ofProcess().search(Fakes.ofProcess().textsWith(replaced(context)));
        if (!leaks.isEmpty()) {
            throw new AssertionError(message(leaks));
        }
    }

    private static String message(List<Leak> leaks) {
        return leaks.stream()
                .map(leak -> "the secret " + leak.key() + " is shown in " + leak.sensor() + ", line " + leak.line())
                .collect(Collectors.joining("\n"));
    }

    /** The values that classes, from the outermost one on, and the method replace. */
    private static Map<String, String> replaced(ExtensionContext context) {
        List<AnnotatedElement> elements = new ArrayList<>();
        for (Optional<ExtensionContext> at = Optional.of(context);
                at.isPresent();
                at = at.get().getParent()) {
            at.get().getElement().ifPresent(element -> elements.add(0, element));
        }
        return FakeValuesOfTest.of(elements);
    }
}
