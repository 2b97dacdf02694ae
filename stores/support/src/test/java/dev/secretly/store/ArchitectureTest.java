package dev.secretly.store;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import dev.secretly.testing.NativeImages;

@AnalyzeClasses(packages = "dev.secretly.store", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static void aNativeImageNeedsNoConfigurationForLookups(JavaClasses classes) {
        NativeImages.check(classes);
    }
}
