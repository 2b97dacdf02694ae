package dev.secretly.aws;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.secretly.testing.NativeImages;
import dev.secretly.testing.PackageOrder;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;

@AnalyzeClasses(packages = "dev.secretly.aws", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String ROOT = "dev.secretly.aws";

    @ArchTest
    static void packagesImportOnlyThoseBeforeThem(JavaClasses classes) {
        PackageOrder.of(
                        "dev.secretly.aws",
                        "internal.address",
                        "internal.failure",
                        "internal.json",
                        "internal.call",
                        "internal.store",
                        "internal.local",
                        "internal.policy")
                .check(classes);
    }

    @ArchTest
    static void aNativeImageNeedsConfigurationForOneClass(JavaClasses classes) {
        NativeImages.check(classes, "dev.secretly.aws.internal.call.OptionalLibrary");
    }

    @ArchTest
    static final ArchRule theRuntimeIsUsedByItsPublicPackagesOnly =
            noClasses().should().dependOnClassesThat().resideInAPackage("dev.secretly.runtime.internal..");

    @ArchTest
    static final ArchRule theLocalPortUsesNoSdk = noClasses()
            .that()
            .resideInAPackage(ROOT + ".internal.local..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("software.amazon..");

    /** What a store was issued is kept with the secrets of the program, never in a static field. */
    @ArchTest
    static final ArchRule noLoginIsKeptInAStaticField = fields().that()
            .areStatic()
            .should()
            .notHaveRawType(assignableTo(AwsCredentialsProvider.class))
            .andShould()
            .notHaveRawType(assignableTo(AwsCredentials.class));
}
