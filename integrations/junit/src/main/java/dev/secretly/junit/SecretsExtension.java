package dev.secretly.junit;

import dev.secretly.junit.internal.fake.Fakes;
import dev.secretly.junit.internal.guard.Scope;
import dev.secretly.runtime.Secrets;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.DynamicTestInvocationContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;

/**
 * Gives tests a {@link Secrets} in which every secret of the program has a fake value of its type, and fails a test that shows one: on
 * {@code System.out} or {@code System.err}, in {@code java.util.logging}, Logback or Log4j 2, or in an exception that it throws.
 * While a test runs, {@link Secrets#standard} returns these secrets, too.
 *
 * <p>Values come from the indexes on the class path, which the processor writes. They are unique to a run and can be recognized:
 * {@code fake-trello-api-key-...}. Numbers and dates are not searched for. {@link FakeSecret} replaces a value.
 *
 * <p>In parallel runs, a leak fails the test in whose thread it was shown. If it is not certain which class has shown it, it fails the
 * engine of JUnit, and the failure names the classes.
 */
public final class SecretsExtension
        implements BeforeAllCallback,
                BeforeEachCallback,
                AfterEachCallback,
                AfterAllCallback,
                InvocationInterceptor,
                ParameterResolver {

    /** Called by JUnit. */
    public SecretsExtension() {}

    @Override
    public void beforeAll(ExtensionContext context) {
        checkKeys(context);
        TestScopes.openClass(context);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        checkKeys(context);
        TestScopes.openTest(context);
    }

    /** Stops a test that replaces a secret which no type has, also if it does not ask for secrets. */
    private static void checkKeys(ExtensionContext context) {
        context.getElement().ifPresent(element -> FakeValuesOfTest.check(List.of(element)));
        context.getTestMethod().ifPresent(method -> FakeValuesOfTest.check(List.of(method.getParameters())));
    }

    /** Called even if an extension before this one has failed, so that its exception is searched as well. */
    @Override
    public void afterEach(ExtensionContext context) {
        TestScopes.openTest(context);
    }

    /** Called even if an extension before this one has failed, so that its exception is searched as well. */
    @Override
    public void afterAll(ExtensionContext context) {
        TestScopes.openClass(context);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType().equals(Secrets.class);
    }

    @Override
    public Secrets resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Map<String, String> ofParameter = FakeValuesOfTest.of(List.of(parameter.getParameter()));
        TestScopes.searchFor(context, ofParameter);
        Map<String, String> replaced = replaced(context);
        replaced.putAll(ofParameter);
        return Fakes.ofProcess().secrets(replaced);
    }

    /** The values that classes, from the outermost one on, and the method replace. */
    static Map<String, String> replaced(ExtensionContext context) {
        List<AnnotatedElement> elements = new ArrayList<>();
        for (Optional<ExtensionContext> at = Optional.of(context);
                at.isPresent();
                at = at.get().getParent()) {
            at.get().getElement().ifPresent(element -> elements.add(0, element));
        }
        return FakeValuesOfTest.of(elements);
    }

    @Override
    public <T> T interceptTestClassConstructor(
            Invocation<T> invocation, ReflectiveInvocationContext<Constructor<T>> constructor, ExtensionContext context)
            throws Throwable {
        Scope scope = TestScopes.ofConstructor(context);
        try {
            return TestScopes.run(scope, invocation);
        } catch (Throwable thrown) {
            // No context keeps it.
            TestScopes.thrown(scope, thrown);
            throw thrown;
        }
    }

    @Override
    public void interceptBeforeAllMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        TestScopes.run(TestScopes.openClass(context), invocation);
    }

    @Override
    public void interceptAfterAllMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        TestScopes.run(TestScopes.openClass(context), invocation);
    }

    /** The thread is not that of the callbacks if the test has a time limit in a thread of its own. */
    @Override
    public void interceptTestMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        TestScopes.run(TestScopes.nearest(context), invocation);
    }

    @Override
    public void interceptTestTemplateMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        TestScopes.run(TestScopes.nearest(context), invocation);
    }

    @Override
    public void interceptBeforeEachMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        TestScopes.run(TestScopes.nearest(context), invocation);
    }

    @Override
    public void interceptAfterEachMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        TestScopes.run(TestScopes.nearest(context), invocation);
    }

    @Override
    public <T> T interceptTestFactoryMethod(
            Invocation<T> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        return TestScopes.run(TestScopes.nearest(context), invocation);
    }

    @Override
    public void interceptDynamicTest(
            Invocation<Void> invocation, DynamicTestInvocationContext test, ExtensionContext context) throws Throwable {
        TestScopes.runDynamicTest(context, invocation);
    }
}
