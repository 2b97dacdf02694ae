package dev.secretly.runtime;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "dev.secretly.runtime", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String ROOT = "dev.secretly.runtime";

    @ArchTest
    static final ArchRule sourcesKnowNothingBelowThem = noClasses()
            .that()
            .resideInAPackage("..source..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..lookup..", "..value..", "..report..");

    @ArchTest
    static final ArchRule lookupKnowsSourcesOnly = noClasses()
            .that()
            .resideInAPackage("..lookup..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..value..", "..report..");

    @ArchTest
    static final ArchRule valuesKnowNoReport = noClasses()
            .that()
            .resideInAPackage("..value..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..report..");

    @ArchTest
    static final ArchRule stagesKnowOnlyTheDataOfTheirCallers = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT)
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(Secrets.class, SecretReading.class, SecretsException.class, SecretType.class);

    @ArchTest
    static final ArchRule oneClassKnowsTheParser = noClasses()
            .that()
            .haveNameNotMatching(".*\\.TomlParser(\\$.*)?")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.tomlj..");

    /** Values go by the name of text. A record would print it. */
    @ArchTest
    static final ArchRule whatHoldsATextIsNoRecord = classes()
            .that(DescribedPredicate.describe("hold a text", ArchitectureTest::holdsText))
            .should()
            .notBeRecords();

    @ArchTest
    static final ArchRule whatHoldsATextDoesNotPrintIt = classes()
            .that(DescribedPredicate.describe("hold a text", ArchitectureTest::holdsText))
            .and()
            .doNotBelongToAnyOf(SecretString.class)
            .should(new NotDeclareToString());

    private static boolean holdsText(JavaClass type) {
        return type.getFields().stream().anyMatch(field -> field.getName().startsWith("text"));
    }
}
