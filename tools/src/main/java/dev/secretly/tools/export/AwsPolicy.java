package dev.secretly.tools.export;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.secretly.schema.type.SecretSchema;
import dev.secretly.tools.export.AwsAddress.Service;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Writes the IAM policy that lets a program read its secrets, and nothing else. */
final class AwsPolicy {

    private static final String ARN = "arn:";

    private AwsPolicy() {}

    static String of(AwsAddress address, List<SecretSchema> secrets) {
        JsonArray statements = new JsonArray();
        if (address.service() == Service.PARAMETER_STORE) {
            statements.add(statement(List.of("ssm:GetParameters"), parameterArns(address, secrets)));
        } else {
            statements.add(statement(List.of("secretsmanager:GetSecretValue"), secretArns(address, secrets)));
            if (address.isSeveral() && address.service() == Service.SECRETS_MANAGER) {
                // AWS grants the batch call on no single secret; each secret in it needs the statement above as well.
                statements.add(statement(List.of("secretsmanager:BatchGetSecretValue"), Set.of("*")));
            }
        }
        JsonObject policy = new JsonObject();
        policy.addProperty("Version", "2012-10-17");
        policy.add("Statement", statements);
        return new GsonBuilder()
                        .setPrettyPrinting()
                        .disableHtmlEscaping()
                        .create()
                        .toJson(policy) + "\n";
    }

    private static JsonObject statement(List<String> actions, Set<String> resources) {
        JsonObject statement = new JsonObject();
        statement.addProperty("Effect", "Allow");
        statement.add("Action", array(actions));
        statement.add("Resource", array(resources));
        return statement;
    }

    private static JsonArray array(Iterable<String> texts) {
        JsonArray array = new JsonArray();
        texts.forEach(array::add);
        return array;
    }

    /** AWS adds a hyphen and six characters to the name of a secret. */
    private static Set<String> secretArns(AwsAddress address, List<SecretSchema> secrets) {
        Set<String> arns = new TreeSet<>();
        if (!address.isSeveral()) {
            boolean isArn = address.name().startsWith(ARN);
            arns.add(isArn ? address.name() : "arn:aws:secretsmanager:*:*:secret:" + address.name() + "-??????");
        }
        for (SecretSchema secret : secrets) {
            List<String> parts = secret.key().parts();
            boolean isInTable = parts.size() > 1 || secret.variable().isEmpty();
            if (address.isSeveral() && isInTable) {
                String arn = "arn:aws:secretsmanager:*:*:secret:" + address.name() + "/" + parts.get(0);
                // A secret that does not exist is looked up by its bare name; without permission that is denied, not
                // absent.
                arns.add(arn);
                arns.add(arn + "-??????");
            }
        }
        return arns;
    }

    private static Set<String> parameterArns(AwsAddress address, List<SecretSchema> secrets) {
        String slash = address.name().isEmpty() || address.name().startsWith("/") ? "" : "/";
        String start = "arn:aws:ssm:*:*:parameter" + slash + address.name();
        Set<String> arns = new TreeSet<>();
        if (!address.isSeveral()) {
            arns.add(address.name().startsWith(ARN) ? address.name() : start);
        }
        for (SecretSchema secret : secrets) {
            if (address.isSeveral() && !secret.variable().isEmpty()) {
                arns.add(start + "/" + String.join("/", secret.key().parts()));
            }
        }
        return arns;
    }
}
