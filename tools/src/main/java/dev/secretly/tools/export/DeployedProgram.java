package dev.secretly.tools.export;

import dev.secretly.schema.type.SecretSchema;
import dev.secretly.schema.type.TypeSchema;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A program that is to be deployed.
 *
 * @param name the name of its resources, which all platforms accept: lower case, digits and hyphens
 * @param types the types with its secrets
 * @param address the store that has them, for formats of stores
 */
public record DeployedProgram(String name, List<TypeSchema> types, Optional<String> address) {

    /** The longest name that Kubernetes allows. */
    public static final int MAX_NAME = 63;

    /** Copies the list. */
    public DeployedProgram {
        types = List.copyOf(types);
    }

    /** The name of resources that is nearest to one that a user chose. */
    public static String resourceName(String name) {
        String plain =
                name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return plain.isEmpty() ? "app" : plain;
    }

    /** All secrets. */
    List<SecretSchema> secrets() {
        return types.stream().flatMap(type -> type.secrets().stream()).toList();
    }

    /** The names that it needs. */
    DeploymentNames names() {
        return DeploymentNames.of(secrets());
    }

    /** The name in quotes if YAML could take it for a number, a boolean or nothing. */
    String nameInYaml() {
        boolean isPlain = name.matches("[a-z][a-z0-9-]*") && !name.matches("y|n|yes|no|on|off|true|false|null");
        return isPlain ? name : "\"" + name + "\"";
    }
}
