package dev.secretly.sample;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Runs the first test of the page on tests with several versions of JUnit, before and after the test kit in the POM. */
class JUnitVersionsIT {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "5.9.3, true",
        "5.9.3, false",
        "5.14.4, true",
        "5.14.4, false",
        "6.1.3, true",
        "6.1.3, false",
    })
    void theTestKitWorksWithTheVersionOfTheProject(String version, boolean isKitFirst) throws Exception {
        MavenProject project = MavenProject.in(folder, "");
        Tutorial.writeTo(folder);
        List<String> page = Page.blocks("docs/testing.md", "## A first test", "## Fake secrets");
        String pom = page.get(0).replace("<version>5.14.4</version>", "<version>" + version + "</version>");
        assertTrue(pom.contains(version), pom);
        project.write("pom.xml", isKitFirst ? pom : withJUnitFirst(pom));
        project.write("src/main/java/app/Client.java", page.get(1));
        project.write("src/test/java/app/ClientTest.java", page.get(2));

        String fine = project.maven(0, "test");
        assertTrue(fine.contains("Tests run: 1, Failures: 0, Errors: 0"), fine);

        project.write(
                "src/main/java/app/Client.java",
                page.get(1).replace("this.trello = trello;", "this.trello = trello; System.out.println(address());"));
        String leak = project.maven(1, "test");
        assertTrue(leak.contains("the secret trello.api_key was found in System.out (line 1)"), leak);
    }

    private static String withJUnitFirst(String pom) {
        int kit = pom.indexOf("    <dependency>", pom.indexOf("secretly-runtime"));
        int junit = pom.indexOf("    <dependency>", pom.indexOf("secretly-junit"));
        int end = pom.indexOf("  </dependencies>");
        return pom.substring(0, kit) + pom.substring(junit, end) + pom.substring(kit, junit) + pom.substring(end);
    }
}
