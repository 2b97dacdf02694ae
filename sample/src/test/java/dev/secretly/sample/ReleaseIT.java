package dev.secretly.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import java.util.zip.ZipEntry;
import javax.xml.parsers.DocumentBuilderFactory;
import org.bouncycastle.openpgp.PGPPublicKey;
import org.bouncycastle.openpgp.PGPSignature;
import org.bouncycastle.openpgp.PGPSignatureList;
import org.bouncycastle.openpgp.PGPUtil;
import org.bouncycastle.openpgp.bc.BcPGPObjectFactory;
import org.bouncycastle.openpgp.bc.BcPGPPublicKeyRing;
import org.bouncycastle.openpgp.operator.bc.BcPGPContentVerifierBuilderProvider;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Looks at the staged release: what Maven Central asks for, and what each artifact says of itself. */
class ReleaseIT {

    private static final String MARKER = "dev.secretly.gradle.plugin";
    private static final Set<String> ONLY_POMS = Set.of(MARKER, "secretly-bom");
    private static final Set<String> PLUGINS = Set.of(MARKER, "secretly-gradle-plugin");

    private static final List<String> ARTIFACTS = List.of(
            MARKER,
            "secretly-annotations",
            "secretly-aws",
            "secretly-bom",
            "secretly-gradle-plugin",
            "secretly-junit",
            "secretly-maven-plugin",
            "secretly-processor",
            "secretly-runtime",
            "secretly-schema",
            "secretly-spring-boot",
            "secretly-store-support",
            "secretly-tools");

    private static final Map<String, String> CHECKSUMS =
            Map.of(".md5", "MD5", ".sha1", "SHA-1", ".sha256", "SHA-256", ".sha512", "SHA-512");

    @Test
    void eachArtifactHasItsFilesAndNothingElseIsStaged() throws IOException {
        for (String artifact : ARTIFACTS) {
            List<String> ends = new ArrayList<>(List.of(".pom", "-cyclonedx.json"));
            if (!ONLY_POMS.contains(artifact)) {
                ends.addAll(List.of(".jar", "-sources.jar", "-javadoc.jar"));
            }
            if (artifact.equals("secretly-tools")) {
                ends.add("-all.jar");
            }
            TreeSet<String> expected = new TreeSet<>();
            for (String end : ends) {
                String name = artifact + "-" + Staged.VERSION + end;
                expected.addAll(List.of(name, name + ".asc"));
                CHECKSUMS.keySet().forEach(checksum -> expected.add(name + checksum));
            }
            try (Stream<Path> files = Files.list(Staged.folderOf(artifact))) {
                TreeSet<String> staged = new TreeSet<>();
                files.forEach(file -> staged.add(file.getFileName().toString()));
                assertEquals(expected, staged);
            }
        }
        try (Stream<Path> folders = Files.list(Staged.FOLDER.resolve("dev/secretly"))) {
            assertEquals(
                    ARTIFACTS,
                    folders.map(folder -> folder.getFileName().toString())
                            .sorted()
                            .toList());
        }
    }

    @Test
    void checksumsAndSignaturesAreThoseOfTheFiles() throws Exception {
        PGPPublicKey key = new BcPGPPublicKeyRing(Staged.publicKey()).getPublicKey();
        int signed = 0;
        for (Path file : files()) {
            String name = file.getFileName().toString();
            String end = name.substring(name.lastIndexOf('.'));
            if (CHECKSUMS.containsKey(end)) {
                Path original = file.resolveSibling(name.substring(0, name.length() - end.length()));
                byte[] sum = MessageDigest.getInstance(CHECKSUMS.get(end)).digest(Files.readAllBytes(original));
                assertEquals(
                        HexFormat.of().formatHex(sum), Files.readString(file).strip(), name);
            } else if (end.equals(".asc")) {
                assertTrue(isSigned(file.resolveSibling(name.replace(".asc", "")), file, key), name);
                signed++;
            }
        }
        assertTrue(signed >= 53, () -> "suspiciously few signatures");
    }

    @Test
    void pomsNameOnlyWhatCentralHasAndUsersNeed() throws Exception {
        for (String artifact : ARTIFACTS) {
            String pom = Files.readString(Staged.file(artifact, ".pom"));
            for (String absent :
                    List.of("SNAPSHOT", "<parent>", "${", "<repositor", "<profiles>", "<scope>test", "<build>")) {
                assertFalse(pom.contains(absent), () -> artifact + " has " + absent);
            }
            for (String present : List.of(
                    "<name>",
                    "<description>",
                    "<url>",
                    "<license>",
                    "<developer>",
                    "<connection>",
                    "<developerConnection>")) {
                assertTrue(pom.contains(present), () -> artifact + " lacks " + present);
            }
        }
        assertEquals(
                List.of("dev.secretly:secretly-annotations", "org.jspecify:jspecify"),
                dependencies("secretly-runtime"));
        assertEquals(List.of(), dependencies("secretly-processor"));
        assertEquals(List.of("dev.secretly:secretly-runtime"), dependencies("secretly-spring-boot"));
        assertEquals(
                List.of(
                        "dev.secretly:secretly-runtime",
                        "dev.secretly:secretly-schema",
                        "info.picocli:picocli",
                        "com.google.code.gson:gson",
                        "org.snakeyaml:snakeyaml-engine",
                        "org.jspecify:jspecify"),
                dependencies("secretly-tools"));
    }

    @Test
    void theBomHasEachArtifact() throws IOException {
        String bom = Files.readString(Staged.file("secretly-bom", ".pom"));
        for (String artifact : ARTIFACTS) {
            if (!artifact.equals("secretly-bom") && !PLUGINS.contains(artifact)) {
                assertTrue(
                        bom.replaceAll("\\s", "")
                                .contains("<artifactId>" + artifact + "</artifactId><version>" + Staged.VERSION + "<"),
                        artifact);
            }
        }
    }

    @Test
    void theListOfPartsNamesWhatIsInAJarUnderAnotherName() throws Exception {
        for (String artifact : List.of("secretly-runtime", "secretly-processor", "secretly-tools")) {
            assertTrue(parts(artifact).contains("org.tomlj:tomlj"), artifact);
            assertTrue(parts(artifact).contains("org.antlr:antlr4-runtime"), artifact);
        }
        assertTrue(
                parts("secretly-processor")
                        .containsAll(List.of(
                                "com.google.code.gson:gson",
                                "com.palantir.javapoet:javapoet",
                                "org.jetbrains.kotlin:kotlin-metadata-jvm",
                                "org.jetbrains.kotlin:kotlin-stdlib")),
                () -> "lacks a library");
        try (URLClassLoader jar = new URLClassLoader(
                new URL[] {Staged.file("secretly-runtime", ".jar").toUri().toURL()}, null)) {
            Object version = jar.loadClass(
                            "dev.secretly.runtime.internal.tomlj.internal.antlr.v4.runtime.RuntimeMetaData")
                    .getField("VERSION")
                    .get(null);
            String sbom = Files.readString(Staged.file("secretly-runtime", "-cyclonedx.json"));
            assertTrue(sbom.contains("pkg:maven/org.antlr/antlr4-runtime@" + version + "?"), () -> "not " + version);
        }
    }

    @Test
    void jarsWithWorksOfOthersHaveTheirLicensesAndNotices() throws IOException {
        assertNotices(Staged.file("secretly-runtime", ".jar"), "tomlj", "ANTLR");
        assertNotices(
                Staged.file("secretly-processor", ".jar"), "Gson", "JavaPoet", "kotlin-metadata-jvm", "tomlj", "ANTLR");
        assertNotices(Staged.file("secretly-tools", "-all.jar"), "Gson", "picocli", "SnakeYAML", "tomlj", "ANTLR");
    }

    @Test
    void whatAJarTakesInHasANameOfItsOwn() throws IOException {
        assertEquals(Set.of("dev/secretly"), packages(Staged.file("secretly-runtime", ".jar")));
        assertEquals(
                Set.of("dev/secretly", "kotlin", "kotlin/jvm"), packages(Staged.file("secretly-processor", ".jar")));
        assertEquals(
                Set.of("dev/secretly", "com/google", "org/snakeyaml", "picocli"),
                packages(Staged.file("secretly-tools", "-all.jar")));
    }

    /** The first two names of each package with classes. */
    private static Set<String> packages(Path file) throws IOException {
        try (JarFile jar = new JarFile(file.toFile())) {
            return jar.stream()
                    .map(ZipEntry::getName)
                    .filter(name -> name.endsWith(".class") && !name.startsWith("META-INF/") && name.contains("/"))
                    .map(name -> name.substring(0, name.lastIndexOf('/')))
                    .map(name -> name.replaceFirst("^([^/]+/[^/]+)/.*", "$1"))
                    .collect(Collectors.toSet());
        }
    }

    @Test
    void noStagedFileNamesAFolderOfThisMachine() throws IOException {
        String home = System.getProperty("user.home");
        // Where release/stage builds.
        String root = System.getProperty("java.io.tmpdir") + "/tmp.";
        for (Path file : files()) {
            if (file.toString().endsWith(".jar")) {
                try (JarFile jar = new JarFile(file.toFile())) {
                    for (ZipEntry entry : jar.stream().toList()) {
                        assertHasNone(
                                new String(jar.getInputStream(entry).readAllBytes(), StandardCharsets.ISO_8859_1),
                                file + "!" + entry,
                                home,
                                root);
                    }
                }
            } else {
                assertHasNone(Files.readString(file, StandardCharsets.ISO_8859_1), file.toString(), home, root);
            }
        }
    }

    private static void assertHasNone(String content, String name, String... texts) {
        for (String text : texts) {
            assertFalse(text.length() > 2 && content.contains(text), () -> name + " names " + text);
        }
    }

    private static void assertNotices(Path file, String... works) throws IOException {
        try (JarFile jar = new JarFile(file.toFile())) {
            String license = text(jar, "META-INF/LICENSE");
            String notice = text(jar, "META-INF/NOTICE");
            assertTrue(license.contains("Apache License"), file.toString());
            assertFalse(notice.contains("${"), notice);
            for (String work : works) {
                assertTrue(notice.contains(work), () -> file + " does not name " + work);
            }
        }
    }

    private static String text(JarFile jar, String entry) throws IOException {
        return new String(jar.getInputStream(jar.getEntry(entry)).readAllBytes(), StandardCharsets.UTF_8);
    }

    /** What a user of the artifact gets with it. */
    private static List<String> dependencies(String artifact) throws Exception {
        NodeList all = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(Staged.file(artifact, ".pom").toFile())
                .getElementsByTagName("dependency");
        List<String> names = new ArrayList<>();
        for (int i = 0; i < all.getLength(); i++) {
            Element dependency = (Element) all.item(i);
            String scope = text(dependency, "scope");
            if (!scope.equals("provided") && !text(dependency, "optional").equals("true")) {
                names.add(text(dependency, "groupId") + ":" + text(dependency, "artifactId"));
            }
        }
        return names;
    }

    private static String text(Element element, String child) {
        NodeList found = element.getElementsByTagName(child);
        return found.getLength() == 0 ? "" : found.item(0).getTextContent();
    }

    private static List<String> parts(String artifact) throws IOException {
        JsonElement sbom = JsonParser.parseString(Files.readString(Staged.file(artifact, "-cyclonedx.json")));
        return StreamSupport.stream(
                        sbom.getAsJsonObject().getAsJsonArray("components").spliterator(), false)
                .map(JsonElement::getAsJsonObject)
                .map(part ->
                        part.get("group").getAsString() + ":" + part.get("name").getAsString())
                .toList();
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(Staged.FOLDER)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private static boolean isSigned(Path file, Path signature, PGPPublicKey key) throws Exception {
        byte[] decoded =
                PGPUtil.getDecoderStream(Files.newInputStream(signature)).readAllBytes();
        PGPSignature read = ((PGPSignatureList) new BcPGPObjectFactory(decoded).nextObject()).get(0);
        read.init(new BcPGPContentVerifierBuilderProvider(), key);
        read.update(Files.readAllBytes(file));
        return read.verify();
    }
}
