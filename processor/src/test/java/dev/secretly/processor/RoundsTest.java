package dev.secretly.processor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.junit.jupiter.api.Test;

class RoundsTest {

    /** Writes one source in the first round. */
    private static final class Writing extends AbstractProcessor {
        private final String name;
        private final String source;
        private boolean isWritten;

        Writing(String name, String source) {
            this.name = name;
            this.source = source;
        }

        @Override
        public Set<String> getSupportedAnnotationTypes() {
            return Set.of("*");
        }

        @Override
        public SourceVersion getSupportedSourceVersion() {
            return SourceVersion.latestSupported();
        }

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            if (!isWritten) {
                isWritten = true;
                try (Writer file = processingEnv
                        .getFiler()
                        .createSourceFile("test." + name)
                        .openWriter()) {
                    file.write("package test; " + source);
                } catch (IOException exception) {
                    throw new UncheckedIOException(exception);
                }
            }
            return false;
        }
    }

    @Test
    void anAnnotatedRecordThatAnotherProcessorWritesGetsItsLoader() {
        Writing other = new Writing("Made", "@dev.secretly.Secret(\"made\") record Made(String a) {}");

        Compiled compiled = Compiled.with(List.of(other), "class Uses { Made made() { return MadeSecrets.load(); } }");

        compiled.succeeds().generated("MadeSecrets");
    }

    @Test
    void aTypeThatAnotherProcessorWritesIsWaitedForAndThenJudged() {
        Writing other = new Writing("Late", "class Late {}");

        Compiled.with(List.of(other), "@Secret(\"a\") record Early(Late late, Optional<Late> other, String ok) {}")
                .says(
                        "Early.java:2:32: [secretly] Early.late is of type Late; supported are String, SecretString,"
                                + " and Optional of them",
                        "Early.java:2:53: [secretly] Early.other is of type Optional<Late>; supported are String,"
                                + " SecretString, and Optional of them");
    }

    @Test
    void aTypeThatNeverAppearsIsOneErrorOfTheCompilerAndHidesNoOther() {
        Compiled.of("@Secret(\"a\") record Early(Never never, int number) {}")
                .says(
                        "Early.java:2:27: cannot find symbol\n  symbol:   class Never\n  location: class test.Early",
                        "Early.java:2:44: [secretly] Early.number is of type int; supported are String, SecretString,"
                                + " and Optional of them");
    }
}
