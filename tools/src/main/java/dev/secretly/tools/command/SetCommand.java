package dev.secretly.tools.command;

import dev.secretly.runtime.internal.answer.Placeholder;
import dev.secretly.runtime.internal.spelling.NearMiss;
import dev.secretly.runtime.internal.toml.KeyPath;
import dev.secretly.runtime.internal.toml.KeySyntaxException;
import dev.secretly.runtime.internal.unreadable.SizeLimit;
import dev.secretly.runtime.internal.wording.WordList;
import dev.secretly.runtime.spi.DeclaredSecret.Content;
import dev.secretly.runtime.spi.DeclaredSecret.Shape;
import dev.secretly.schema.program.ProgramException;
import dev.secretly.schema.toml.TomlLiteral;
import dev.secretly.schema.type.CredentialKey;
import dev.secretly.schema.type.SecretSchema;
import dev.secretly.tools.file.EditedFile;
import dev.secretly.tools.file.FileException;
import dev.secretly.tools.file.FilePermissions;
import dev.secretly.tools.file.NewFileAccess;
import dev.secretly.tools.file.TextFiles;
import dev.secretly.tools.loading.SecretLiteral;
import dev.secretly.tools.toml.TomlEditor;
import dev.secretly.tools.toml.TomlFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "set",
        description = "Sets a secret in the file for real secrets. The value is typed without being shown, or read from"
                + " the input; it is never an argument.",
        footer = {
            "",
            "Examples:",
            "  secretly set trello.api_key",
            "  secretly set tls.key < key.pem",
            "Documentation: " + Main.DOCUMENTATION
        })
final class SetCommand extends SecretlyCommand {

    /** What Java reads from a terminal in place of a character that its character set does not have. */
    private static final char UNREADABLE = '\uFFFD';

    @Parameters(paramLabel = "KEY", description = "The key, such as trello.api_key.")
    private String key = "";

    @Mixin
    private ProgramOptions program = new ProgramOptions();

    @Mixin
    private ContractOptions contract = new ContractOptions();

    @Option(names = "--file", paramLabel = "FILE", description = "The file. Default: secrets.toml beside the contract.")
    private @Nullable Path file;

    @Option(names = "--any-key", description = "Also set a key that neither the contract nor the code has.")
    private boolean anyKey;

    @Override
    int run() throws CallException, FileException, ProgramException, TomlFormatException {
        KeyPath path = parsed();
        Optional<SecretSchema> secret = known(path);
        Path target = file == null ? contract.realFile() : file;
        // Before the question, so that nobody types a secret in vain.
        editor(EditedFile.peek(target), target, path);
        if (FilePermissions.areOpen(target)) {
            err().println("secretly: warning: others may read " + target
                    + "; to keep the secret to yourself, run: chmod 600 " + target);
        }
        String value = value(secret);
        Optional<Path> named = named(secret, value, target);
        String literal = literal(
                secret,
                named.map(LocalValues::content).orElse(value),
                named.isPresent() ? "the file that the value names" : "the value");
        set(path, named.isPresent() ? TomlLiteral.string(value) : literal, target);
        out().println("Set " + path + " in " + target + ".");
        GitWarnings.start(List.of(target), List.of()).print(err());
        return ExitStatus.FINE;
    }

    /** The file from which the program would read the secret, as the value in the file that is written. */
    private static Optional<Path> named(Optional<SecretSchema> secret, String value, Path target) {
        return secret.isEmpty() || value.isBlank()
                ? Optional.empty()
                : LocalValues.named(secret.get(), value.strip(), target.toAbsolutePath());
    }

    /** Reads the file after the question: somebody may have changed it meanwhile. */
    private static void set(KeyPath path, String literal, Path target)
            throws CallException, FileException, TomlFormatException {
        try (EditedFile file = EditedFile.open(target)) {
            TomlEditor editor;
            do {
                editor = editor(file.text(), target, path);
                editor.set(path, literal, List.of());
            } while (!file.replace(editor.text(), NewFileAccess.PRIVATE));
        }
    }

    private static TomlEditor editor(String text, Path target, KeyPath path) throws CallException, TomlFormatException {
        TomlEditor editor = TomlEditor.of(text, target.toString());
        if (editor.has(path) && !editor.isScalar(path)) {
            throw new CallException(path + " is not a single value in " + target + "; change it there");
        }
        return editor;
    }

    private KeyPath parsed() throws CallException {
        try {
            return KeyPath.parse(key);
        } catch (KeySyntaxException malformed) {
            throw new CallException("the key is not a TOML key: see column " + malformed.column()
                    + "; do not pass the value as an argument: the command prompts for it");
        }
    }

    /** The secret in the code; empty if only the contract has the key. */
    private Optional<SecretSchema> known(KeyPath path)
            throws CallException, FileException, ProgramException, TomlFormatException {
        List<SecretSchema> secrets = program.secretsIfAny();
        Optional<SecretSchema> secret =
                secrets.stream().filter(one -> one.key().equals(path)).findFirst();
        List<String> keys =
                new ArrayList<>(secrets.stream().map(one -> one.key().text()).toList());
        Optional<TomlEditor> existing = contract.read();
        existing.ifPresent(editor -> editor.keys().forEach(one -> keys.add(one.text())));
        if (keys.isEmpty() && !anyKey) {
            throw new CallException(
                    "there is neither a contract nor a compiled program here, so the key cannot be checked;"
                            + " use --any-key to set it anyway");
        }
        if (secret.isEmpty() && !keys.contains(path.text()) && !anyKey) {
            List<String> near =
                    NearMiss.of(path.text(), keys.stream().distinct().toList());
            throw new CallException("neither the contract nor the code has this key"
                    + WordList.suggestion(near)
                    + (near.isEmpty() ? "; use --any-key to set it anyway" : ""));
        }
        return secret;
    }

    private String literal(Optional<SecretSchema> secret, String value, String subject) throws CallException {
        if (value.isBlank()) {
            throw new CallException(subject + " is blank, which counts as absent; nothing was set");
        }
        Content content = secret.map(one -> one.value().content())
                .orElse(CredentialKey.isCredential(KeyPath.parse(key)) ? Content.CREDENTIAL : Content.TEXT);
        if (Placeholder.isPlaceholder(value, content)) {
            throw new CallException(subject + " is a placeholder, which counts as missing; nothing was set");
        }
        if (secret.isEmpty()) {
            return TomlLiteral.string(value);
        }
        return SecretLiteral.of(secret.get(), value)
                .orElseThrow(() -> new CallException(subject + " is not " + SecretLiteral.wanted(secret.get())
                        + reason(SecretLiteral.fault(secret.get(), value))
                        + ", which " + secret.get().element() + " reads; nothing was set"));
    }

    private static String reason(String fault) {
        return fault.isEmpty() ? "" : " (" + fault + ")";
    }

    private String value(Optional<SecretSchema> secret) throws CallException {
        boolean isTerminal = Terminal.isInput();
        if (isTerminal && !Terminal.isOutput()) {
            throw new CallException("the output is not a terminal, where the command could ask for the value; use: set "
                    + key + " < FILE");
        }
        try {
            return isTerminal ? typed() : fromInput(System.in, secret);
        } catch (CharacterCodingException malformed) {
            throw new CallException("the input is not UTF-8 text; nothing was set");
        } catch (IOException exception) {
            throw new CallException("the input cannot be read; nothing was set");
        }
    }

    private String typed() throws IOException, CallException {
        String prompt = "Value of " + key + " (not shown): ";
        if (Terminal.settings().isPresent()) {
            return withoutLineBreak(TypedValue.ask(prompt, System.in, out()).orElseThrow(SetCommand::notTyped));
        }
        return decoded(Terminal.password(prompt).orElseThrow(SetCommand::notTyped));
    }

    private static CallException notTyped() {
        return new CallException("no value was typed; nothing was set");
    }

    private static String decoded(String value) throws CallException {
        if (value.indexOf(UNREADABLE) >= 0) {
            throw new CallException(
                    "the terminal does not use UTF-8, so the value could not be decoded; pipe it in; nothing"
                            + " was set");
        }
        return value;
    }

    /** The input without its final line feed, which echo and editors add. */
    private static String fromInput(InputStream in, Optional<SecretSchema> secret) throws IOException, CallException {
        byte[] bytes = in.readNBytes(SizeLimit.MAX_BYTES + 1);
        if (bytes.length > SizeLimit.MAX_BYTES) {
            throw new CallException("the value has more than " + SizeLimit.WORDS + "; nothing was set");
        }
        boolean acceptsBytes = secret.map(one -> one.value().shape())
                .filter(shape -> shape == Shape.BYTES || shape == Shape.KEY)
                .isPresent();
        if (acceptsBytes) {
            return withoutLineBreak(TextFiles.textOrBase64(bytes));
        }
        String text = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
        return withoutLineBreak(text);
    }

    private static String withoutLineBreak(String text) {
        String withoutFeed = text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
        return withoutFeed.endsWith("\r") ? withoutFeed.substring(0, withoutFeed.length() - 1) : withoutFeed;
    }
}
