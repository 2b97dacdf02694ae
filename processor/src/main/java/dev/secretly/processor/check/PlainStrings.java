package dev.secretly.processor.check;

import com.palantir.javapoet.ClassName;
import dev.secretly.processor.diagnostic.Findings;
import dev.secretly.processor.diagnostic.PartDiagnostics;
import dev.secretly.processor.model.LoadedSecret;
import dev.secretly.processor.model.Loader;
import dev.secretly.processor.model.Position;
import dev.secretly.schema.type.CredentialKey;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.tools.Diagnostic.Kind;

/** Finds secrets that a record's {@code toString()} shows, since they are Strings. Reports each record once. */
public final class PlainStrings {

    private final PlainStringsOption option;
    private final Set<ClassName> reported = new HashSet<>();

    /** Creates the check for all loaders of a compilation. */
    public PlainStrings(PlainStringsOption option) {
        this.option = option;
    }

    /** Checks all secrets of a loader, including those of nested records. */
    public void check(Loader loader, Findings findings) {
        Map<ClassName, List<LoadedSecret>> byRecord = new LinkedHashMap<>();
        for (LoadedSecret secret : loader.declared()) {
            if (isReported(secret)) {
                byRecord.computeIfAbsent(secret.owner(), owner -> new ArrayList<>())
                        .add(secret);
            }
        }
        byRecord.forEach((owner, secrets) -> {
            if (option != PlainStringsOption.IGNORE && reported.add(owner)) {
                report(secrets, findings);
            }
        });
    }

    private boolean isReported(LoadedSecret secret) {
        return secret.isPrinted()
                && !secret.positions().areElsewhere()
                && (option == PlainStringsOption.ERROR || CredentialKey.isCredential(secret.key()));
    }

    private void report(List<LoadedSecret> secrets, Findings findings) {
        Map<String, Position> positionByElement = new LinkedHashMap<>();
        secrets.forEach(secret -> positionByElement.putIfAbsent(
                secret.element(), secret.positions().key()));
        if (option == PlainStringsOption.ERROR) {
            positionByElement.forEach((element, position) ->
                    findings.add(PartDiagnostics.plainStrings(position, List.of(element), Kind.ERROR)));
        } else {
            Position first = secrets.get(0).positions().key();
            findings.add(PartDiagnostics.plainStrings(first, List.copyOf(positionByElement.keySet()), Kind.WARNING));
        }
    }
}
