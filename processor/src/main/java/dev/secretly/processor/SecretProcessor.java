package dev.secretly.processor;

import com.google.auto.service.AutoService;
import dev.secretly.processor.check.KeyChecks;
import dev.secretly.processor.diagnostic.Diagnostics;
import dev.secretly.processor.diagnostic.Findings;
import dev.secretly.processor.element.AnnotatedTypes;
import dev.secretly.processor.element.LoaderReader;
import dev.secretly.processor.model.Loader;
import dev.secretly.processor.write.LoaderWriter;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.FilerException;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/** Writes a loader for each type with {@code @Secret}, or says what is wrong with it. */
@AutoService(Processor.class)
public final class SecretProcessor extends AbstractProcessor {

    private static final String SECRET = "dev.secretly.Secret";

    /** Stands on our loaders. With -Xlint:processing javac warns of it, unless some processor claims it. */
    private static final String GENERATED = "javax.annotation.processing.Generated";

    /** Types that wait for others to be written, by name: their elements of one round say nothing in the next. */
    private final Set<String> deferred = new LinkedHashSet<>();

    /** Called by the compiler. */
    public SecretProcessor() {}

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return Set.of(SECRET, GENERATED);
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    /** Claims the annotations: else javac warns that no processor did. */
    @Override
    @SuppressWarnings("DoNotClaimAnnotations")
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        for (TypeElement type : types(annotations, round)) {
            step(type, round.processingOver());
        }
        return true;
    }

    private Set<TypeElement> types(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        Set<TypeElement> types = new LinkedHashSet<>();
        for (String name : deferred) {
            TypeElement type = processingEnv.getElementUtils().getTypeElement(name);
            if (type != null) {
                types.add(type);
            }
        }
        deferred.clear();
        for (TypeElement annotation : annotations) {
            if (annotation.getQualifiedName().contentEquals(SECRET)) {
                types.addAll(AnnotatedTypes.in(round, annotation));
            }
        }
        return types;
    }

    private void step(TypeElement type, boolean isLastRound) {
        LoaderReader reader = new LoaderReader(processingEnv.getElementUtils());
        if (!isLastRound && reader.isUnfinished(type)) {
            deferred.add(type.getQualifiedName().toString());
            return;
        }
        Findings findings = new Findings();
        Optional<Loader> loader = reader.read(type, findings);
        loader.ifPresent(read -> KeyChecks.check(read, findings));
        if (loader.isPresent() && findings.isClean()) {
            write(loader.get(), findings);
        }
        findings.print(processingEnv.getMessager());
    }

    private void write(Loader loader, Findings findings) {
        String name = loader.name().canonicalName();
        if (processingEnv.getElementUtils().getTypeElement("dev.secretly.runtime.Secrets") == null) {
            findings.add(Diagnostics.noRuntime(loader.place()));
            return;
        }
        try {
            LoaderWriter.write(loader).writeTo(processingEnv.getFiler());
        } catch (FilerException exists) {
            findings.add(Diagnostics.loaderExists(loader.place(), name));
        } catch (IOException exception) {
            findings.add(Diagnostics.loaderUnwritable(
                    loader.place(), name, exception.getClass().getName()));
        }
    }
}
