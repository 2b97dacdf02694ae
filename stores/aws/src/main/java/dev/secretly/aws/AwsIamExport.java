package dev.secretly.aws;

import com.google.auto.service.AutoService;
import dev.secretly.aws.internal.address.AwsAddress;
import dev.secretly.aws.internal.policy.Policy;
import dev.secretly.runtime.spi.DeclaredSecret;
import dev.secretly.runtime.spi.StoreAddress;
import dev.secretly.runtime.spi.StoreContext;
import dev.secretly.runtime.spi.StoreException;
import dev.secretly.runtime.spi.StoreExport;
import java.util.List;

/** Writes the IAM policy that lets a program read its secrets, and nothing else. It needs no SDK. */
@AutoService(StoreExport.class)
@SuppressWarnings("exports") // Only the compiler reads the annotation.
public final class AwsIamExport implements StoreExport {

    /** Called by the service loader. */
    public AwsIamExport() {}

    @Override
    public String format() {
        return "aws-iam";
    }

    @Override
    public String addresses() {
        return "aws-secretsmanager:NAME, aws-parameterstore:/NAME or aws-local:NAME";
    }

    @Override
    public String export(StoreAddress address, StoreContext context, List<DeclaredSecret> secrets)
            throws StoreException {
        return Policy.of(AwsAddress.of(address), secrets, context);
    }
}
