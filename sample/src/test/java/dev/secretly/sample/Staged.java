package dev.secretly.sample;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.bouncycastle.bcpg.ArmoredOutputStream;
import org.bouncycastle.bcpg.HashAlgorithmTags;
import org.bouncycastle.bcpg.PublicKeyAlgorithmTags;
import org.bouncycastle.bcpg.PublicKeyPacket;
import org.bouncycastle.crypto.generators.Ed25519KeyPairGenerator;
import org.bouncycastle.crypto.params.Ed25519KeyGenerationParameters;
import org.bouncycastle.openpgp.PGPSecretKey;
import org.bouncycastle.openpgp.PGPSignature;
import org.bouncycastle.openpgp.operator.bc.BcPGPContentSignerBuilder;
import org.bouncycastle.openpgp.operator.bc.BcPGPDigestCalculatorProvider;
import org.bouncycastle.openpgp.operator.bc.BcPGPKeyPair;

/** The release that is staged before the integration tests run, signed with a key that is thrown away. */
final class Staged {

    static final String VERSION = property("secretly.version");

    /** The layout of a Maven repository. */
    static final Path FOLDER = Path.of(property("staged.folder"));

    private static final Path PUBLIC_KEY = FOLDER.resolveSibling("staged-key.pgp");

    private Staged() {}

    /** Stages it. */
    public static void main(String[] arguments) throws Exception {
        delete(FOLDER);
        PGPSecretKey key = key();
        Files.write(PUBLIC_KEY, key.getPublicKey().getEncoded());
        stage(Path.of(".."), FOLDER, key, Path.of(property("maven.home"), "bin", "mvn"), List.of());
    }

    /**
     * Runs the script that a maintainer runs.
     *
     * @param checkout where the script is
     */
    static void stage(Path checkout, Path folder, PGPSecretKey key, Path maven, List<String> arguments)
            throws Exception {
        List<String> command = new ArrayList<>(List.of(
                "bash",
                checkout.resolve("release/stage").toAbsolutePath().normalize().toString(),
                VERSION,
                folder.toString(),
                "-Dmaven.repo.local=" + property("local.repository")));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("MAVEN", maven.toString());
        builder.environment().put("MAVEN_GPG_KEY", armored(key));
        builder.environment().remove("MAVEN_GPG_PASSPHRASE");
        int status = builder.start().waitFor();
        if (status != 0) {
            throw new IllegalStateException("release/stage ended with status " + status);
        }
    }

    /** The key that signed the release. */
    static byte[] publicKey() throws IOException {
        return Files.readAllBytes(PUBLIC_KEY);
    }

    /** The folder of an artifact. */
    static Path folderOf(String artifact) {
        return FOLDER.resolve("dev/secretly/" + artifact + "/" + VERSION);
    }

    /**
     * A file of an artifact.
     *
     * @param end what follows the version in its name: {@code .jar}
     */
    static Path file(String artifact, String end) {
        return folderOf(artifact).resolve(artifact + "-" + VERSION + end);
    }

    /** The command. */
    static Path command() {
        return file("secretly-tools", "-all.jar").toAbsolutePath().normalize();
    }

    static PGPSecretKey key() throws Exception {
        Ed25519KeyPairGenerator generator = new Ed25519KeyPairGenerator();
        generator.init(new Ed25519KeyGenerationParameters(new SecureRandom()));
        BcPGPKeyPair pair = new BcPGPKeyPair(
                PublicKeyPacket.VERSION_4,
                PublicKeyAlgorithmTags.EDDSA_LEGACY,
                generator.generateKeyPair(),
                new Date());
        return new PGPSecretKey(
                PGPSignature.POSITIVE_CERTIFICATION,
                pair,
                "Nobody <nobody@example.com>",
                new BcPGPDigestCalculatorProvider().get(HashAlgorithmTags.SHA1),
                null,
                null,
                new BcPGPContentSignerBuilder(pair.getPublicKey().getAlgorithm(), HashAlgorithmTags.SHA256),
                null);
    }

    private static String armored(PGPSecretKey key) throws IOException {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        try (OutputStream armor = ArmoredOutputStream.builder().build(text)) {
            key.encode(armor);
        }
        return text.toString(StandardCharsets.US_ASCII);
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private static String property(String name) {
        return MavenProject.property(name);
    }
}
