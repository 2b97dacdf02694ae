package dev.secretly.tools;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.secretly.runtime.internal.HoldsValues;
import dev.secretly.testing.PackageOrder;

@AnalyzeClasses(packages = "dev.secretly.tools", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String ROOT = "dev.secretly.tools.";

    @ArchTest
    static void packagesImportOnlyThoseBeforeThem(JavaClasses classes) {
        PackageOrder.of("dev.secretly.tools", "toml", "file", "git", "loading", "contract", "export", "scan", "command")
                .check(classes);
    }

    @ArchTest
    static final ArchRule classesThatHoldValuesAreNotRecords =
            classes().that().areAnnotatedWith(HoldsValues.class).should().notBeRecords();

    /** A value that is passed to another process could be seen there. */
    @ArchTest
    static final ArchRule onlyGitAndTheTerminalStartProcesses = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + "git")
            .and()
            .doNotHaveSimpleName("Terminal")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.lang.ProcessBuilder");
}
