package dev.secretly.spring;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.secretly.testing.PackageOrder;

@AnalyzeClasses(packages = "dev.secretly.spring", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static void packagesImportOnlyThoseBeforeThem(JavaClasses classes) {
        PackageOrder.of("dev.secretly.spring", "internal.failure", "internal.loading", "internal.registration")
                .check(classes);
    }

    @ArchTest
    static final ArchRule onlyPublicPackagesOfTheRuntimeAreUsed =
            noClasses().should().dependOnClassesThat().resideInAPackage("dev.secretly.runtime.internal..");

    @ArchTest
    static final ArchRule theActuatorIsOptional = noClasses()
            .that()
            .doNotHaveSimpleName("CredentialSanitizer")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.springframework.boot.actuate..");
}
