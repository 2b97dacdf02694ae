package dev.secretly.tools.scan;

import dev.secretly.runtime.internal.answer.Placeholder;
import dev.secretly.runtime.spi.DeclaredSecret.Content;
import dev.secretly.schema.leak.ContentSearch;
import dev.secretly.schema.leak.Needles;
import dev.secretly.tools.toml.TextValue;
import dev.secretly.tools.toml.TomlEditor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Searches the contract for real secrets. To paste them into it is the likeliest mistake, and it is meant to be committed, so it
 * is searched whether git has it or not.
 */
public final class ContractScan {

    private ContractScan() {}

    /**
     * Searches the text of a contract.
     *
     * @param name its name in the hits
     * @return a hit for each value of a credential that a local file has at the same key, however short it is, and for each
     *     other place of a value that is searched for, in the order of their lines
     */
    public static List<Hit> of(String name, TomlEditor contract, LocalSecrets local) {
        Set<Hit> hits = new LinkedHashSet<>();
        for (TextValue value : TextValue.of(contract.document())) {
            if (isCopied(value, local)) {
                hits.add(new Hit(name, value.line(), "", value.key().text()));
            }
        }
        hits.addAll(searched(name, contract.text(), local.credentials()));
        return hits.stream().sorted(Comparator.comparingInt(Hit::line)).toList();
    }

    /** Whether a credential of the contract has a value, and not what stands for one. */
    public static boolean hasValue(TextValue value, LocalSecrets local) {
        return local.isCredential(value.key())
                && !value.text().isEmpty()
                && !Placeholder.isPlaceholder(value.text(), Content.CREDENTIAL);
    }

    private static boolean isCopied(TextValue value, LocalSecrets local) {
        return hasValue(value, local) && local.has(value);
    }

    private static List<Hit> searched(String name, String text, Map<String, Set<String>> values) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        List<Hit> hits = new ArrayList<>();
        try {
            new ContentSearch(new Needles(values))
                    .search(new ByteArrayInputStream(bytes), (line, key) -> hits.add(new Hit(name, line, "", key)));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return hits;
    }
}
