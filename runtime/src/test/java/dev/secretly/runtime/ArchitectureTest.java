package dev.secretly.runtime;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

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
import dev.secretly.runtime.internal.HoldsValues;
import dev.secretly.testing.NativeImages;
import dev.secretly.testing.PackageOrder;

@AnalyzeClasses(packages = "dev.secretly.runtime", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static void packagesImportOnlyThoseBeforeThem(JavaClasses classes) {
        PackageOrder.of(
                        "dev.secretly.runtime",
                        "problem",
                        "internal",
                        "internal.unreadable",
                        "internal.spelling",
                        "internal.key",
                        "internal.surroundings",
                        "internal.toml.mistake",
                        "internal.toml",
                        "internal.address",
                        "internal.call",
                        "spi",
                        "internal.problem",
                        "internal.file",
                        "internal.answer",
                        "internal.source",
                        "internal.deployment",
                        "internal.search",
                        "internal.conversion",
                        "internal.wording",
                        "internal.fix",
                        "internal.report",
                        "internal.access",
                        "",
                        "support",
                        "rotation")
                .check(classes);
    }

    /** Services are stores. The other class names a jar in a message about classes that do not match, of which an image has none. */
    @ArchTest
    static void aNativeImageNeedsNoConfiguration(JavaClasses classes) {
        NativeImages.check(
                classes,
                "dev.secretly.runtime.internal.source.InstalledStores",
                "dev.secretly.runtime.internal.source.MissingClass");
    }

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
