package dev.secretly.runtime;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaParameterizedType;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.secretly.runtime.internal.fault.HoldsValues;
import java.util.List;

@AnalyzeClasses(packages = "dev.secretly.runtime", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String ROOT = "dev.secretly.runtime";

    /** Each package may import only those before it. */
    private static final List<String> ORDER =
            List.of("fault", "surroundings", "toml", "source", "deployment", "lookup", "value", "report", "rotation");

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

    @ArchTest
    static final ArchRule classesThatHoldValuesAreNotRecords =
            classes().that().areAnnotatedWith(HoldsValues.class).should().notBeRecords();

    @ArchTest
    static final ArchRule classesThatHoldValuesDoNotPrintThem = classes()
            .that()
            .areAnnotatedWith(HoldsValues.class)
            .and()
            .doNotBelongToAnyOf(SecretString.class)
            .should(new NotDeclareToString());

    /** Values have the type Object, as TOML has several, or are text or collections of these. */
    @ArchTest
    static final ArchRule classesWithFieldsForValuesAreMarked = classes()
            .that(DescribedPredicate.describe("have a field for values", ArchitectureTest::hasFieldForValues))
            .should()
            .beAnnotatedWith(HoldsValues.class);

    private static boolean hasFieldForValues(JavaClass type) {
        return type.getFields().stream()
                .filter(field -> !field.getModifiers().contains(JavaModifier.STATIC))
                .anyMatch(field -> field.getName().startsWith("text") || isOfObjects(field.getType()));
    }

    /** Whether a type is Object or a collection of Objects; a type variable is not. */
    private static boolean isOfObjects(JavaType type) {
        return type instanceof JavaParameterizedType several
                ? several.getActualTypeArguments().stream().anyMatch(ArchitectureTest::isOfObjects)
                : type instanceof JavaClass raw && raw.isEquivalentTo(Object.class);
    }
}
