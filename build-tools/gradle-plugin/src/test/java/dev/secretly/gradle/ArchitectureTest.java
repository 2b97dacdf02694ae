package dev.secretly.gradle;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.secretly.testing.PackageOrder;

@AnalyzeClasses(packages = "dev.secretly.gradle", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static void packagesImportOnlyThoseBeforeThem(JavaClasses classes) {
        PackageOrder.of("dev.secretly.gradle", "contract", "task").check(classes);
    }

    /** They change without notice between versions of Gradle. */
    @ArchTest
    static final ArchRule onlyThePublicApiOfGradleIsUsed =
            noClasses().should().dependOnClassesThat().resideInAPackage("org.gradle..internal..");

    /** The configuration cache keeps no project. */
    @ArchTest
    static final ArchRule tasksKnowNoProject = noClasses()
            .that()
            .resideInAnyPackage("dev.secretly.gradle.task..", "dev.secretly.gradle.contract..")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("org.gradle.api.Project")
            .orShould()
            .callMethodWhere(com.tngtech.archunit.core.domain.JavaCall.Predicates.target(
                    com.tngtech.archunit.core.domain.properties.HasName.Predicates.name("getProject")));
}
