package dev.secretly.processor;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "dev.secretly.processor", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String OURS = "dev.secretly.processor";

    @ArchTest
    static final ArchRule theModelDependsOnNoOtherPackage = noClasses()
            .that()
            .resideInAPackage(OURS + ".model")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(OURS + ".diagnostic", OURS + ".element", OURS + ".check", OURS + ".write");

    @ArchTest
    static final ArchRule diagnosticsDependOnTheModelOnly = noClasses()
            .that()
            .resideInAPackage(OURS + ".diagnostic")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(OURS + ".element", OURS + ".check", OURS + ".write");

    @ArchTest
    static final ArchRule readersDependOnNoCheckAndNoWriter = noClasses()
            .that()
            .resideInAPackage(OURS + ".element")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(OURS + ".check", OURS + ".write");

    @ArchTest
    static final ArchRule checksDependOnNoReaderAndNoWriter = noClasses()
            .that()
            .resideInAPackage(OURS + ".check")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(OURS + ".element", OURS + ".write");

    @ArchTest
    static final ArchRule writersDependOnTheModelOnly = noClasses()
            .that()
            .resideInAPackage(OURS + ".write")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(OURS + ".diagnostic", OURS + ".element", OURS + ".check");

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
}
