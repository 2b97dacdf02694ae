package dev.secretly.aws;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;

@AnalyzeClasses(packages = "dev.secretly.aws", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String ROOT = "dev.secretly.aws";

    /** Each package may import only those before it. */
    private static final List<String> ORDER = List.of("address", "failure", "json", "call", "store", "local", "policy");

    @ArchTest
    static void packagesImportOnlyThoseBeforeThem(JavaClasses classes) {
        for (int i = 0; i < ORDER.size() - 1; i++) {
            String[] later = ORDER.subList(i + 1, ORDER.size()).stream()
                    .map(name -> ROOT + ".internal." + name + "..")
                    .toArray(String[]::new);
            noClasses()
                    .that()
                    .resideInAPackage(ROOT + ".internal." + ORDER.get(i) + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(later)
                    .check(classes);
        }
    }

    @ArchTest
    static final ArchRule packagesHaveNoCycles =
            slices().matching("dev.secretly.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule internalPackagesDoNotDependOnTheEntryPoints = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(ROOT);

    @ArchTest
    static final ArchRule theRuntimeIsUsedByItsPublicPackagesOnly =
            noClasses().should().dependOnClassesThat().resideInAPackage("dev.secretly.runtime.internal..");

    @ArchTest
    static final ArchRule theLocalPortUsesNoSdk = noClasses()
            .that()
            .resideInAPackage(ROOT + ".internal.local..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("software.amazon..");
}
