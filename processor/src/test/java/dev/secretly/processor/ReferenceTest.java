package dev.secretly.processor;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.secretly.processor.model.BuiltInType;
import dev.secretly.processor.model.Container;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ReferenceTest {

    @Test
    void everyTypeIsInTheJavadocOfTheAnnotation() throws IOException {
        String javadoc = Files.readString(Path.of("../annotations/src/main/java/dev/secretly/Secret.java"));
        for (BuiltInType type : BuiltInType.values()) {
            for (String name : type.names()) {
                assertTrue(
                        javadoc.matches("(?s).*\\b\\Q" + name.substring(name.lastIndexOf('.') + 1) + "\\E[},\\s].*"),
                        name);
            }
        }
    }

    @Test
    void everySupportedTypeIsDocumented() throws IOException {
        String page = page("types.md");
        String table = page.substring(page.indexOf("## Types"));
        for (BuiltInType type : BuiltInType.values()) {
            for (String name : type.names()) {
                assertTrue(table.contains("`" + name.substring(name.lastIndexOf('.') + 1) + "`"), name);
            }
        }
        for (Container container : Container.values()) {
            String name = container.qualifiedName();
            assertTrue(table.contains("`" + name.substring(name.lastIndexOf('.') + 1) + "`"), name);
        }
    }

    @Test
    void everyOptionIsDocumented() throws IOException {
        String pages = page("build.md") + page("contract.md");
        for (String option : new SecretProcessor().getSupportedOptions()) {
            assertTrue(pages.contains("`-A" + option + "=") || pages.contains("`-A" + option + "`"), option);
        }
    }

    private static String page(String name) throws IOException {
        return Files.readString(Path.of("..", "docs", name));
    }
}
