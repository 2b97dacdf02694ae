package dev.secretly.junit;

import dev.secretly.junit.internal.fake.Fakes;
import dev.secretly.junit.internal.guard.Guard;
import dev.secretly.junit.internal.guard.Leak;
import dev.secretly.junit.internal.guard.Scope;
import dev.secretly.runtime.Secrets;
import dev.secretly.runtime.support.RuntimeAccess;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.InvocationInterceptor.Invocation;

/**
 * What the guard watches for JUnit: each test, each class, and the run. They are in the stores of JUnit, which closes them after all
 * callbacks of all extensions, so that these are watched as well.
 */
final class TestScopes {

    private static final Namespace NAMESPACE = Namespace.create(TestScopes.class);
    private static final String RUN = "run";
    private static final String PARALLEL = "junit.jupiter.execution.parallel.enabled";

    /** More names make a message no clearer. */
    private static final int MAX_NAMES = 10;

    private TestScopes() {}

    /** The scope of a class, which is opened on the first call. */
    static Scope openClass(ExtensionContext context) {
        return opened(context, () -> open(context));
    }

    /** The scope of a constructor, which JUnit may call for a class or, if so configured, for a test that is not open yet. */
    static Scope ofConstructor(ExtensionContext context) {
        return context.getTestMethod().isPresent() ? nearest(context) : openClass(context);
    }

    /** The scope of a test, which is opened on the first call. The current thread runs the test. */
    static Scope openTest(ExtensionContext context) {
        return opened(context, () -> {
            Scope scope = open(context);
            Guard.ofProcess().enter(scope);
            return scope;
        });
    }

    private static Scope opened(ExtensionContext context, Supplier<Scope> opening) {
        Watched watched = (Watched) context.getStore(NAMESPACE)
                .getOrComputeIfAbsent(context.getUniqueId(), none -> new Watched(opening.get(), context));
        return watched.scope;
    }

    private static Scope open(ExtensionContext context) {
        watchRun(context);
        return Guard.ofProcess()
                .open(
                        context.getParent()
                                .map(TestScopes::nearest)
                                .orElse(Guard.ofProcess().run()),
                        className(context),
                        SecretsExtension.replaced(context));
    }

    /** The innermost scope that is open for a context or those around it. */
    static Scope nearest(ExtensionContext context) {
        Object watched = context.getStore(NAMESPACE).get(context.getUniqueId());
        return watched == null
                ? context.getParent()
                        .map(TestScopes::nearest)
                        .orElse(Guard.ofProcess().run())
                : ((Watched) watched).scope;
    }

    /** The name without the package. */
    private static String className(ExtensionContext context) {
        return context.getTestClass()
                .map(type -> type.getName().substring(type.getName().lastIndexOf('.') + 1))
                .orElse(context.getDisplayName());
    }

    /** Has JUnit end the run, and lets programs that do not choose their sources load fakes. */
    private static void watchRun(ExtensionContext context) {
        context.getRoot().getStore(NAMESPACE).getOrComputeIfAbsent(RUN, none -> {
            RuntimeAccess.standardInTests(TestScopes::standard);
            Guard.ofProcess()
                    .start(context.getConfigurationParameter(PARALLEL)
                            .map(Boolean::parseBoolean)
                            .orElse(false));
            return new Run();
        });
    }

    private static Optional<Secrets> standard() {
        Guard guard = Guard.ofProcess();
        return guard.isIdle()
                ? Optional.empty()
                : Optional.of(Fakes.ofProcess().secrets(guard.current().replaced()));
    }

    /** Searches also for values that a parameter has, of a test or of a method or constructor of a class. */
    static void searchFor(ExtensionContext context, Map<String, String> values) {
        Scope scope = context.getTestMethod().isPresent() ? nearest(context) : openClass(context);
        Guard.ofProcess().searchFor(scope, values);
    }

    /** Runs something in a scope. */
    static <T> T run(Scope scope, Invocation<T> invocation) throws Throwable {
        Guard guard = Guard.ofProcess();
        guard.enter(scope);
        try {
            return invocation.proceed();
        } finally {
            guard.leave(scope);
        }
    }

    /** Runs a dynamic test in its own scope. */
    static void runDynamicTest(ExtensionContext context, Invocation<Void> invocation) throws Throwable {
        Scope scope = Guard.ofProcess()
                .open(nearest(context), className(context), nearest(context).replaced());
        Throwable thrown = null;
        try {
            run(scope, invocation);
        } catch (Throwable ofTest) {
            thrown = ofTest;
        }
        try {
            end(scope, thrown);
        } catch (AssertionError leak) {
            if (thrown != null) {
                leak.addSuppressed(thrown);
            }
            throw leak;
        }
        if (thrown != null) {
            throw thrown;
        }
    }

    /** Gives what an exception shows to a scope. */
    static void thrown(Scope scope, Throwable thrown) {
        Guard.ofProcess().thrown(scope, thrown);
    }

    /**
     * Ends a scope.
     *
     * @param thrown why it fails or is aborted, which stays as it is except for a suppressed exception; null if it succeeds so far
     * @throws AssertionError if it has shown a secret and does not fail already
     */
    private static void end(Scope scope, @Nullable Throwable thrown) {
        Guard guard = Guard.ofProcess();
        List<Leak> leaks;
        try {
            if (thrown != null) {
                guard.thrown(scope, thrown);
            }
        } finally {
            leaks = guard.close(scope);
        }
        if (leaks.isEmpty()) {
            return;
        }
        AssertionError failure = new AssertionError(message(leaks));
        if (thrown == null || isAborted(thrown)) {
            throw failure;
        }
        thrown.addSuppressed(failure);
        if (!List.of(thrown.getSuppressed()).contains(failure)) {
            guard.passOn(scope, leaks);
        }
    }

    /** Whether JUnit takes an exception for an assumption that does not hold, which fails no test. */
    private static boolean isAborted(Throwable thrown) {
        for (Class<?> type = thrown.getClass(); type != null; type = type.getSuperclass()) {
            if (type.getName().equals("org.opentest4j.IncompleteExecutionException")
                    || type.getName().equals("org.junit.internal.AssumptionViolatedException")) {
                return true;
            }
        }
        return false;
    }

    private static String message(List<Leak> leaks) {
        return leaks.stream().map(TestScopes::message).collect(Collectors.joining("\n"));
    }

    private static String message(Leak leak) {
        String shown = "the secret " + leak.key() + " was found in " + leak.place();
        return leak.candidates().isEmpty()
                ? shown + " (line " + leak.line() + ")"
                : shown + ", but it is not certain which class printed it; candidates: " + names(leak.candidates());
    }

    private static String names(List<String> classes) {
        int others = classes.size() - MAX_NAMES;
        return String.join(", ", classes.subList(0, Math.min(classes.size(), MAX_NAMES)))
                + (others > 0 ? " and " + others + " others" : "");
    }

    /** Closed by JUnit: up to version 5.12 for the one interface, from 5.13 on for the other. */
    @SuppressWarnings("deprecation")
    private static final class Watched implements ExtensionContext.Store.CloseableResource, AutoCloseable {

        private final Scope scope;
        private final ExtensionContext context;

        Watched(Scope scope, ExtensionContext context) {
            this.scope = scope;
            this.context = context;
        }

        @Override
        public void close() {
            end(scope, context.getExecutionException().orElse(null));
        }
    }

    /** Closed by JUnit when all classes have ended. */
    @SuppressWarnings("deprecation")
    private static final class Run implements ExtensionContext.Store.CloseableResource, AutoCloseable {

        @Override
        public void close() {
            List<Leak> leaks = Guard.ofProcess().closeRun();
            if (!leaks.isEmpty()) {
                throw new AssertionError(message(leaks));
            }
        }
    }
}
