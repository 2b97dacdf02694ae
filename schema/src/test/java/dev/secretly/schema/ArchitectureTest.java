package dev.secretly.schema;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.secretly.runtime.internal.HoldsValues;
import dev.secretly.testing.PackageOrder;

@AnalyzeClasses(packages = "dev.secretly.schema", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static void packagesImportOnlyThoseBeforeThem(JavaClasses classes) {
        PackageOrder.of("dev.secretly.schema", "toml", "type", "index", "program", "contract", "leak")
                .check(classes);
    }

    @ArchTest
    static final ArchRule classesThatHoldValuesAreNotRecords =
            classes().that().areAnnotatedWith(HoldsValues.class).should().notBeRecords();
}
