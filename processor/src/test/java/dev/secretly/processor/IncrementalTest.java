package dev.secretly.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Filer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests what Gradle requires of an isolating processor: only files with one originating element. */
class IncrementalTest {

    @TempDir
    private Path folder;

    /** Our processor with a filer that records its calls. */
    private static final class Recorded extends AbstractProcessor {
        private final SecretProcessor processor = new SecretProcessor();
        private final List<String> calls = new ArrayList<>();

        @Override
        public void init(ProcessingEnvironment environment) {
            Filer filer = (Filer) Proxy.newProxyInstance(
                    getClass().getClassLoader(), new Class<?>[] {Filer.class}, (proxy, method, arguments) -> {
                        calls.add(method.getName() + " " + origins(arguments));
                        try {
                            return method.invoke(environment.getFiler(), arguments);
                        } catch (InvocationTargetException exception) {
                            throw exception.getCause();
                        }
                    });
            processor.init((ProcessingEnvironment) Proxy.newProxyInstance(
                    getClass().getClassLoader(),
                    new Class<?>[] {ProcessingEnvironment.class},
                    (proxy, method, arguments) ->
                            method.getName().equals("getFiler") ? filer : method.invoke(environment, arguments)));
        }

        private static String origins(Object[] arguments) {
            Object last = arguments[arguments.length - 1];
            return arguments[0] + " " + (last instanceof Element[] origins ? Arrays.toString(origins) : "");
        }

        @Override
        public Set<String> getSupportedAnnotationTypes() {
            return processor.getSupportedAnnotationTypes();
        }

        @Override
        public SourceVersion getSupportedSourceVersion() {
            return processor.getSupportedSourceVersion();
        }

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            return processor.process(annotations, round);
        }
    }

    @Test
    void onlyFilesWithOneOriginatingElementAreCreated() throws IOException {
        Recorded recorded = new Recorded();
        RealCompiler javac = RealCompiler.javac(folder).only(recorded).source("test/All.java", """
                        package test;
                        import dev.secretly.Secret;
                        class All {
                          @Secret("a") record A(String b) {}
                          static class Base { @Secret("base.c") String c; }
                          static class Derived extends Base { @Secret("derived.d") String d; }
                        }
                        """);

        assertTrue(javac.compile(), () -> javac.errors().toString());
        assertEquals(
                List.of(
                        "getResource CLASS_OUTPUT ",
                        "createSourceFile test.All_ASecrets [test.All.A]",
                        "createResource CLASS_OUTPUT [test.All.A]",
                        "createSourceFile test.All_BaseSecrets [test.All.Base]",
                        "createResource CLASS_OUTPUT [test.All.Base]",
                        "getResource CLASS_PATH ",
                        "createSourceFile test.All_DerivedSecrets [test.All.Derived]",
                        "createResource CLASS_OUTPUT [test.All.Derived]"),
                recorded.calls);
    }

    @Test
    void theProcessorDeclaresItselfIsolating() throws IOException {
        String file = "/META-INF/gradle/incremental.annotation.processors";
        try (InputStream in = SecretProcessor.class.getResourceAsStream(file)) {
            assertEquals(
                    SecretProcessor.class.getName() + ",isolating",
                    new String(in.readAllBytes(), StandardCharsets.UTF_8).strip());
        }
    }
}
