package dev.secretly.runtime;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;

@AnalyzeClasses(packages = "dev.secretly.runtime", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String ROOT = "dev.secretly.runtime";

    /** Each package may import only those before it. */
    private static final List<String> ORDER =
            List.of("fault", "surroundings", "toml", "source", "deployment", "lookup", "value", "report");

    @ArchTest
    static void packagesImportOnlyThoseBeforeThem(JavaClasses classes) {
        for (int i = 0; i < ORDER.size(); i++) {
            String[] later = ORDER.subList(i + 1, ORDER.size()).stream()
                    .map(name -> ROOT + ".internal." + name + "..")
                    .toArray(String[]::new);
            if (later.length > 0) {
                noClasses()
                        .that()
                        .resideInAPackage(ROOT + ".internal." + ORDER.get(i) + "..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(later)
                        .check(classes);
            }
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
    static final ArchRule onlyTomlParserDependsOnTheLibrary = noClasses()
            .that()
            .haveNameNotMatching(".*\\.TomlParser(\\$.*)?")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.tomlj..");

    /** Fields that hold a value have names that start with {@code text}. A record would print them. */
    @ArchTest
    static final ArchRule classesThatHoldValuesAreNotRecords = classes()
            .that(DescribedPredicate.describe("hold a text", ArchitectureTest::holdsText))
            .should()
            .notBeRecords();

    @ArchTest
    static final ArchRule classesThatHoldValuesDoNotPrintThem = classes()
            .that(DescribedPredicate.describe("hold a text", ArchitectureTest::holdsText))
            .and()
            .doNotBelongToAnyOf(SecretString.class)
            .should(new NotDeclareToString());

    private static boolean holdsText(JavaClass type) {
        return type.getFields().stream().anyMatch(field -> field.getName().startsWith("text"));
    }
}
