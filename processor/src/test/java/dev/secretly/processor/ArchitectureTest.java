package dev.secretly.processor;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;

@AnalyzeClasses(packages = "dev.secretly.processor", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String OURS = "dev.secretly.processor";

    /** Each package may import only those before it. */
    private static final List<String> ORDER = List.of(
            "model", "diagnostic", "element", "description", "type", "reading", "round", "check", "write", "index");

    @ArchTest
    static void packagesImportOnlyThoseBeforeThem(JavaClasses classes) {
        for (int i = 0; i < ORDER.size() - 1; i++) {
            packagesDependOnNone(ORDER.subList(i, i + 1), ORDER.subList(i + 1, ORDER.size()))
                    .check(classes);
        }
    }

    @ArchTest
    static final ArchRule packagesHaveNoCycles =
            slices().matching("dev.secretly.processor.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule checksAndWritersDependOnNoReader =
            packagesDependOnNone(List.of("check", "write"), List.of("element", "type", "reading", "round"));

    @ArchTest
    static final ArchRule writersDependOnTheModelOnly =
            packagesDependOnNone(List.of("write"), List.of("diagnostic", "check"));

    @ArchTest
    static final ArchRule onlyReadersUseTheCompilersElements = noClasses()
            .that()
            .resideInAnyPackage(OURS + ".model", OURS + ".diagnostic", OURS + ".check", OURS + ".write")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javax.lang.model.util..", "javax.lang.model.type..");

    @ArchTest
    static final ArchRule nothingDependsOnTheProcessorClass = noClasses()
            .that()
            .resideOutsideOfPackage("dev.secretly.processor")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.secretly.processor");

    private static ArchRule packagesDependOnNone(List<String> packages, List<String> others) {
        return noClasses()
                .that()
                .resideInAnyPackage(named(packages))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(named(others));
    }

    private static String[] named(List<String> packages) {
        return packages.stream().map(name -> OURS + "." + name).toArray(String[]::new);
    }
}
