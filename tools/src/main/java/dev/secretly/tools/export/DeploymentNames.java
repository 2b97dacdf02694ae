package dev.secretly.tools.export;

import dev.secretly.runtime.internal.surroundings.SettingVariable;
import dev.secretly.schema.type.Presence;
import dev.secretly.schema.type.SecretSchema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The names that a deployment has to provide.
 *
 * @param variables the secrets that an environment variable can hold, one a variable
 * @param tables the secrets that only TOML can hold: maps, and lists of records
 */
public record DeploymentNames(List<SecretSchema> variables, List<SecretSchema> tables) {

    /** The variable that holds TOML text, for what no other variable can hold. */
    public static final String TOML_VARIABLE = SettingVariable.TOML;

    /** Copies the lists. */
    public DeploymentNames {
        variables = List.copyOf(variables);
        tables = List.copyOf(tables);
    }

    /** The names for some secrets. Of secrets with one variable, a required one comes before others. */
    public static DeploymentNames of(List<SecretSchema> secrets) {
        Map<String, SecretSchema> variables = new LinkedHashMap<>();
        Map<String, SecretSchema> tables = new LinkedHashMap<>();
        for (SecretSchema secret : secrets) {
            boolean hasVariable = !secret.variable().isEmpty();
            (hasVariable ? variables : tables)
                    .merge(
                            hasVariable ? secret.variable() : secret.key().text(),
                            secret,
                            (one, other) -> one.isRequired() ? one : other);
        }
        return new DeploymentNames(List.copyOf(variables.values()), List.copyOf(tables.values()));
    }

    /** All variables to set, including the one for tables. */
    public List<String> variableNames() {
        List<String> names =
                new ArrayList<>(variables.stream().map(SecretSchema::variable).toList());
        if (!tables.isEmpty()) {
            names.add(TOML_VARIABLE);
        }
        return names;
    }

    /** The variables without which the program does not start. */
    public Set<String> requiredNames() {
        Set<String> names = variables.stream()
                .filter(SecretSchema::isRequired)
                .map(SecretSchema::variable)
                .collect(Collectors.toCollection(TreeSet::new));
        if (hasRequiredTable()) {
            names.add(TOML_VARIABLE);
        }
        return names;
    }

    /** The keys of the tables, for a comment. */
    String tableKeys() {
        return String.join(
                ", ", tables.stream().map(secret -> secret.key().text()).toList());
    }

    /** Whether the tables have a required one. */
    boolean hasRequiredTable() {
        return tables.stream().anyMatch(SecretSchema::isRequired);
    }

    /** What a comment says of a secret: whether it must be set, and what it is for. */
    static String remark(SecretSchema secret) {
        String presence =
                secret.isRequired() ? "" : secret.presence() == Presence.DEFAULT ? "has a default" : "optional";
        String description = secret.description().replace('\n', ' ');
        return presence + (presence.isEmpty() || description.isEmpty() ? "" : ": ") + description;
    }
}
