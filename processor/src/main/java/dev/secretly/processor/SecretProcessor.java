package dev.secretly.processor;

import com.google.auto.service.AutoService;
import dev.secretly.processor.check.Contracts;
import dev.secretly.processor.check.KeyChecks;
import dev.secretly.processor.check.PlainStrings;
import dev.secretly.processor.description.Descriptions;
import dev.secretly.processor.diagnostic.ContractDiagnostics;
import dev.secretly.processor.diagnostic.Findings;
import dev.secretly.processor.diagnostic.LoaderDiagnostics;
import dev.secretly.processor.element.AnnotatedType;
import dev.secretly.processor.element.SecretAnnotation;
import dev.secretly.processor.element.WrittenAnnotations;
import dev.secretly.processor.index.IndexFiles;
import dev.secretly.processor.model.Loader;
import dev.secretly.processor.model.Loader.Trait;
import dev.secretly.processor.model.Position;
import dev.secretly.processor.reading.HeldRecords;
import dev.secretly.processor.reading.LoaderReader;
import dev.secretly.processor.reading.RoundMembers;
import dev.secretly.processor.round.AnnotatedTypes;
import dev.secretly.processor.round.ClassFolder;
import dev.secretly.processor.round.GeneratedTypes;
import dev.secretly.processor.round.LoaderHints;
import dev.secretly.processor.round.UnfinishedTypes;
import dev.secretly.processor.write.GeneratedFiles;
import dev.secretly.processor.write.LoaderWriter;
import dev.secretly.runtime.internal.unreadable.Thrown;
import dev.secretly.schema.contract.ProjectFolders;
import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.FilerException;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.tools.Diagnostic.Kind;
import org.jspecify.annotations.Nullable;

/** Writes a loader for each type with {@code @Secret}, or reports what is wrong with the type. */
@AutoService(Processor.class)
public final class SecretProcessor extends AbstractProcessor {

    /** Names of types that wait for another round. Names, because an element is not valid in the next round. */
    private final Set<String> deferred = new LinkedHashSet<>();

    /** Names of types whose loaders are written. A type whose errors were deferred is read again, but not written. */
    private final Set<String> written = new HashSet<>();

    /** Names of all annotated types of the compilation. */
    private final Set<String> annotated = new LinkedHashSet<>();

    /** Names of all records of the compilation that are parts of annotated types. */
    private final Set<String> held = new HashSet<>();

    /** Names of all top-level types whose sources are compiled. */
    private final Set<String> sources = new HashSet<>();

    /** What was printed, so that a mistake in a record is reported once, however many types have it as a part. */
    private final Set<Object> printed = new HashSet<>();

    private final LoaderHints hints = new LoaderHints();
    private boolean lacksLibrary;
    private @Nullable Contracts contracts;
    private @Nullable PlainStrings plainStrings;

    /** Called by the compiler. */
    public SecretProcessor() {}

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return Options.areClaimed(processingEnv.getOptions())
                ? Set.of(SecretAnnotation.NAME, Loader.GENERATED)
                : Set.of(SecretAnnotation.NAME);
    }

    @Override
    public Set<String> getSupportedOptions() {
        return Options.NAMES;
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    /**
     * Claims nothing, unless an option asks for it: javac does not call a processor for all annotations after every annotation of a
     * compilation was claimed. With the option, {@code @Secret} and {@code @Generated} are claimed, since javac otherwise warns
     * about them with -Xlint:processing, but not if other generated types carry {@code @Generated}.
     */
    @Override
    @SuppressWarnings("DoNotClaimAnnotations")
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        try {
            processRound(annotations, round);
        } catch (LinkageError lacking) {
            reportLibrary(Optional.empty(), lacking);
        } catch (RuntimeException | StackOverflowError defect) {
            report(Optional.empty(), "a round", defect);
        }
        return Options.areClaimed(processingEnv.getOptions()) && GeneratedTypes.areOurs(annotations, round);
    }

    private void processRound(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        ElementFilter.typesIn(round.getRootElements())
                .forEach(type -> sources.add(type.getQualifiedName().toString()));
        Set<TypeElement> types = types(annotations, round);
        RoundMembers members = new RoundMembers(processingEnv.getElementUtils());
        held.addAll(new HeldRecords(members).in(types));
        types.removeIf(WrittenAnnotations.of(processingEnv)::haveUnknownMembers);
        for (TypeElement type : types) {
            annotated.add(type.getQualifiedName().toString());
        }
        boolean isLastRound = round.processingOver();
        Set<TypeElement> waiting = isLastRound ? Set.of() : unfinished(types, members);
        LoaderReader reader = reader(members);
        for (TypeElement type : types) {
            if (waiting.contains(type)) {
                deferred.add(type.getQualifiedName().toString());
            } else {
                stepOrReport(type, reader, isLastRound, !waiting.isEmpty());
            }
        }
        if (isLastRound) {
            reportHints(members);
        }
    }

    /** In the last round, all types are known. */
    private void reportHints(RoundMembers members) {
        Findings findings = new Findings();
        HeldRecords records = new HeldRecords(members);
        for (String name : annotated) {
            TypeElement type = processingEnv.getElementUtils().getTypeElement(name);
            if (type != null && records.isOnlyPart(type) && !held.contains(name)) {
                LoaderHints.reportPart(AnnotatedType.of(type), members, findings);
            }
        }
        hints.reportNested(findings);
        findings.print(processingEnv.getMessager(), printed);
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
            if (annotation.getQualifiedName().contentEquals(SecretAnnotation.NAME)) {
                types.addAll(AnnotatedTypes.in(round, annotation));
            }
        }
        return types;
    }

    private static Set<TypeElement> unfinished(Set<TypeElement> types, RoundMembers members) {
        UnfinishedTypes unfinishedTypes = new UnfinishedTypes(members);
        Set<TypeElement> unfinished = new HashSet<>();
        for (TypeElement type : types) {
            if (unfinishedTypes.isUnfinished(type)) {
                unfinished.add(type);
            }
        }
        return unfinished;
    }

    /** Reports a defect of the processor as one error on the type, so that other types still get their loaders. */
    private void stepOrReport(TypeElement type, LoaderReader reader, boolean isLastRound, boolean isWaiting) {
        try {
            step(type, reader, isLastRound, isWaiting);
        } catch (LinkageError lacking) {
            reportLibrary(Optional.of(new Position(0, type, null, null)), lacking);
        } catch (RuntimeException | StackOverflowError defect) {
            report(
                    Optional.of(new Position(0, type, null, null)),
                    type.getQualifiedName().toString(),
                    defect);
        }
    }

    /** Reports a class that the path of the processor lacks, once: other types would lack it, too. */
    private void reportLibrary(Optional<Position> position, LinkageError lacking) {
        if (!lacksLibrary) {
            lacksLibrary = true;
            Findings findings = new Findings();
            findings.add(LoaderDiagnostics.libraryMissing(position, String.valueOf(lacking.getMessage())));
            findings.print(processingEnv.getMessager(), printed);
        }
    }

    private void report(Optional<Position> position, String what, Throwable defect) {
        Findings findings = new Findings();
        findings.add(LoaderDiagnostics.internalError(position, what, Thrown.of(defect)));
        findings.print(processingEnv.getMessager(), printed);
    }

    /**
     * Reads, checks and writes one type. An error ends javac's rounds, and loaders that wait for another round would
     * never be written. So errors are deferred while any type waits.
     */
    private void step(TypeElement type, LoaderReader reader, boolean isLastRound, boolean isWaiting) {
        String name = type.getQualifiedName().toString();
        Contracts contracts = contracts();
        Findings findings = new Findings();
        Optional<Loader> loader = reader.read(type, findings);
        loader.ifPresent(read -> KeyChecks.check(read, findings));
        boolean isWritable = !isLastRound && findings.isClean();
        loader.ifPresent(read -> contracts.check(read, findings));
        loader.filter(read -> isWritable && read.isWhole() && written.add(name))
                .ifPresent(read -> write(read, contracts.descriptions(read), findings));
        if (isWaiting && !findings.isClean()) {
            deferred.add(name);
        } else {
            loader.ifPresent(read -> plainStrings().check(read, findings));
            findings.print(processingEnv.getMessager(), printed);
        }
    }

    private LoaderReader reader(RoundMembers members) {
        return new LoaderReader(
                processingEnv.getElementUtils(),
                processingEnv.getTypeUtils(),
                members,
                new Descriptions(processingEnv.getElementUtils(), new IndexFiles(processingEnv.getFiler())),
                superclass -> annotated.contains(superclass.getQualifiedName().toString()),
                record -> held.contains(record.getQualifiedName().toString()),
                type -> sources.contains(
                        AnnotatedType.outermost(type).getQualifiedName().toString()));
    }

    /** Reads the options at the first annotated type, so that problems with them are reported once. */
    private void readOptions() {
        Findings findings = new Findings();
        Options options = Options.parse(processingEnv.getOptions(), findings);
        ProjectFolders folders = ClassFolder.of(processingEnv.getFiler())
                .map(ProjectFolders::above)
                .orElseGet(ProjectFolders::none);
        contracts = Contracts.read(options.contract(), folders, findings);
        plainStrings = new PlainStrings(options.plainStrings());
        findings.print(processingEnv.getMessager(), printed);
        if (contracts.isUnchecked()) {
            processingEnv.getMessager().printMessage(Kind.NOTE, ContractDiagnostics.unchecked());
        }
    }

    private Contracts contracts() {
        if (contracts == null) {
            readOptions();
        }
        return Objects.requireNonNull(contracts);
    }

    private PlainStrings plainStrings() {
        return Objects.requireNonNull(plainStrings);
    }

    private void write(Loader loader, Map<String, String> descriptions, Findings findings) {
        String name = loader.name().canonicalName();
        if (!loader.traits().contains(Trait.SEES_RUNTIME)) {
            findings.add(LoaderDiagnostics.noRuntime(loader.position()));
            return;
        }
        try {
            new GeneratedFiles(processingEnv.getFiler(), loader.origin())
                    .write(LoaderWriter.write(loader, descriptions));
            new IndexFiles(processingEnv.getFiler()).write(loader);
            hints.add(loader);
        } catch (FilerException exists) {
            findings.add(LoaderDiagnostics.loaderExists(loader.position(), name));
        } catch (IOException exception) {
            findings.add(LoaderDiagnostics.loaderUnwritable(
                    loader.position(), name, exception.getClass().getName()));
        }
    }
}
