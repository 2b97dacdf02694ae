package dev.secretly.processor;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.secretly.testing.PackageOrder;
import java.util.List;

@AnalyzeClasses(packages = "dev.secretly.processor", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String OURS = "dev.secretly.processor";

    @ArchTest
    static void packagesImportOnlyThoseBeforeThem(JavaClasses classes) {
        PackageOrder.of(
                        OURS,
                        "model",
                        "diagnostic",
                        "element",
                        "description",
                        "type",
                        "reading",
                        "round",
                        "check",
                        "write",
                        "index")
                .check(classes);
    }

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
