package dev.secretly.gradle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.util.Properties;
import org.gradle.api.Plugin;
import org.junit.jupiter.api.Test;

class DescriptorTest {

    @Test
    void theIdentifierOfThePluginLeadsToItsClass() throws Exception {
        try (InputStream in =
                SecretlyPlugin.class.getResourceAsStream("/META-INF/gradle-plugins/dev.secretly.properties")) {
            assertNotNull(in);
            Properties properties = new Properties();
            properties.load(in);
            Class<?> plugin = Class.forName(properties.getProperty("implementation-class"));

            assertEquals(SecretlyPlugin.class, plugin);
            assertTrue(Plugin.class.isAssignableFrom(plugin));
        }
    }
}
