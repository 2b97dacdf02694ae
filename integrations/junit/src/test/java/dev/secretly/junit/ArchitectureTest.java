package dev.secretly.junit;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import dev.secretly.testing.PackageOrder;

@AnalyzeClasses(packages = "dev.secretly.junit", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static void packagesImportOnlyThoseBeforeThem(JavaClasses classes) {
        PackageOrder.of("dev.secretly.junit", "internal.fake", "internal.sensor", "internal.guard")
                .check(classes);
    }
}
