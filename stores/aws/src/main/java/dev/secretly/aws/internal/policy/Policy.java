package dev.secretly.aws.internal.policy;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.core.util.Separators.Spacing;
import dev.secretly.aws.internal.address.AwsAddress;
import dev.secretly.aws.internal.address.AwsAddress.Scheme;
import dev.secretly.aws.internal.address.Partition;
import dev.secretly.runtime.spi.DeclaredSecret;
import dev.secretly.runtime.spi.StoreContext;
import dev.secretly.runtime.spi.StoreException;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Writes the IAM policy that lets a program read its secrets, and nothing else. */
public final class Policy {

    private static final String BATCH = "secretsmanager:BatchGetSecretValue";

    private final JsonGenerator json;

    private Policy(JsonGenerator json) {
        this.json = json;
    }

    /**
     * The policy as JSON.
     *
     * @param environment has the region, whose partition the ARNs of names get; an ARN keeps its own
     * @throws StoreException if the program reads nothing at the address
     */
    public static String of(AwsAddress address, List<DeclaredSecret> secrets, StoreContext environment)
            throws StoreException {
        boolean isOfParameters = address.scheme() == Scheme.PARAMETER_STORE;
        Resources resources = new Resources(address, Partition.of(region(environment)));
        Set<String> arns = new TreeSet<>(isOfParameters ? resources.parameters(secrets) : resources.secrets(secrets));
        if (arns.isEmpty()) {
            throw new StoreException(
                    "the program reads no secret of " + address.text(),
                    "write the address of one document, without the slash at its end");
        }
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            json.setPrettyPrinter(printer());
            new Policy(json)
                    .write(address, isOfParameters ? "ssm:GetParameters" : "secretsmanager:GetSecretValue", arns);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return text.append('\n').toString();
    }

    private static DefaultPrettyPrinter printer() {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer =
                new DefaultPrettyPrinter(Separators.createDefaultInstance().withObjectFieldValueSpacing(Spacing.AFTER));
        printer.indentArraysWith(indenter);
        printer.indentObjectsWith(indenter);
        return printer;
    }

    private void write(AwsAddress address, String action, Set<String> arns) throws IOException {
        json.writeStartObject();
        json.writeStringField("Version", "2012-10-17");
        json.writeArrayFieldStart("Statement");
        writeStatement(action, arns);
        if (address.isSeveral() && address.scheme() == Scheme.SECRETS_MANAGER) {
            // AWS grants the batch call on no single secret; each secret in it needs the statement above as well.
            writeStatement(BATCH, Set.of("*"));
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void writeStatement(String action, Set<String> resources) throws IOException {
        json.writeStartObject();
        json.writeStringField("Effect", "Allow");
        writeArray("Action", Set.of(action));
        writeArray("Resource", resources);
        json.writeEndObject();
    }

    private void writeArray(String name, Collection<String> texts) throws IOException {
        json.writeArrayFieldStart(name);
        for (String text : texts) {
            json.writeString(text);
        }
        json.writeEndArray();
    }

    /** The region that the environment names, as the SDK reads it; empty if it names none. */
    private static String region(StoreContext environment) {
        return environment
                .variable("AWS_REGION")
                .or(() -> environment.variable("AWS_DEFAULT_REGION"))
                .orElse("");
    }
}
