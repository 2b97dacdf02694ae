package dev.secretly.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.secretly.processor.model.BuiltInType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Compares generated sources with the files in {@code src/test/resources/golden}. After an intended change,
 * {@code mvn test -Dgolden.write=true} rewrites the files; review the diff before you commit it.
 */
class GoldenTest {

    private static final Path FOLDER = Path.of("src/test/resources/golden");

    @Test
    void aRecordIsLoadedFromATable() throws IOException {
        assertGolden(
                "TrelloSecrets",
                "@Secret(\"trello\") public record Trello(SecretString apiKey, SecretString apiSecret, String URLPath) {}");
    }

    @Test
    void componentsMayNameTheirWholeKeys() throws IOException {
        assertGolden(
                "BillingSecrets",
                "record Billing(@Secret(\"stripe.secret_key\") SecretString stripe,\n"
                        + "@Secret(value = \"billing.'web hook'\", env = \"hook\") Optional<String> webhook) {}");
    }

    @Test
    void aNestedRecordHasATopLevelLoader() throws IOException {
        assertGolden(
                "Outer_Middle_InnerSecrets",
                "public class Outer { Outer() {} public interface Middle {\n"
                        + "@Secret record Inner(@Secret(\"deep.key\") SecretString key, @Secret String other) {} } }");
    }

    @Test
    void anOptionalMayBeAbsent() throws IOException {
        assertGolden(
                "MaybeSecrets",
                "@Secret(\"maybe\") record Maybe(Optional<String> name, Optional<SecretString> token) {}");
    }

    @Test
    void componentsMayHaveTheNamesThatALoaderUses() throws IOException {
        assertGolden(
                "NamesSecrets",
                "@SuppressWarnings(\"secretly\") @Secret(\"names\") record Names(String secrets, String reading, String exception, String names,"
                        + " String apiKey, @Secret(\"other\") String api_key, String oauth2Token, String URL, SecretString API_TOKEN,"
                        + " String SecretType, String dev) {}");
    }

    @Test
    void typesMayHaveTheNamesThatALoaderUses() throws IOException {
        assertGolden(
                "SecretsSecrets",
                "@Secret(\"mine\") record Secrets(SecretString key) {}",
                "class RuntimeException {}",
                "class String {}",
                "class SecretReading {}");
    }

    @Test
    void aDeprecatedRecordHasADeprecatedLoader() throws IOException {
        assertGolden("OldSecrets", "@Deprecated(forRemoval = true) @Secret(\"old\") record Old(SecretString key) {}");
    }

    @Test
    void aRecordMayRejectItsValues() throws IOException {
        assertGolden(
                "PickySecrets",
                "@Secret(\"picky\") record Picky(String host) {\n"
                        + "Picky { if (host.length() < 3) { throw new IllegalArgumentException(host); } } }");
    }

    @Test
    void aClassTakesSecretsInItsConstructor() throws IOException {
        assertGolden(
                "MailerSecrets",
                "public class Mailer { Mailer(@Secret(\"smtp.user\") String user, @Secret(\"smtp.password\") SecretString"
                        + " password) throws java.io.IOException, IllegalStateException {} }");
    }

    @Test
    void aClassTakesSecretsInItsFields() throws IOException {
        assertGolden(
                "GatewaySecrets",
                "@Secret(\"gateway\") class Gateway {\n"
                        + "@Secret SecretString apiKey; @Secret(\"other.url\") Optional<String> url; String target; }");
    }

    @Test
    void aClassWithoutAnAccessibleConstructorIsOnlyInjected() throws IOException {
        assertGolden("ClosedSecrets", "class Closed { @Secret(\"a.b\") String target; private Closed() {} }");
    }

    @Test
    void fieldsOfSuperclassesAreInjectedInTheSameLoad() throws IOException {
        assertGolden(
                "DerivedSecrets",
                "@Secret(\"derived\") class Derived extends Base { @Secret String name; }",
                "@Secret(\"base\") abstract class Base extends Root { @Secret String name; }",
                "class Root { @Secret(\"root.key\") SecretString key; }");
    }

    @Test
    void aDefaultReplacesAnAbsentSecret() throws IOException {
        assertGolden(
                "HostSecrets", "record Host(@Secret(value = \"host.name\", defaultValue = \"a\\\"b\") String name) {}");
    }

    @Test
    void everySupportedTypeHasItsOwnReader() throws IOException {
        StringBuilder parts = new StringBuilder();
        for (BuiltInType type : BuiltInType.values()) {
            for (String name : type.names()) {
                parts.append(parts.isEmpty() ? "" : ", ")
                        .append(name)
                        .append(" p")
                        .append(parts.length());
            }
        }
        assertGolden("TypesSecrets", "@Secret(\"types\") record Types(" + parts + ") {}");
    }

    @Test
    void enumsOptionalNumbersAndTypedDefaultsAreLoaded() throws IOException {
        assertGolden(
                "MixedSecrets",
                "@Secret(\"mixed\") class Mixed { enum Level { LOW, HIGH }\n"
                        + "@Secret int port; @Secret Optional<Level> level; @Secret java.util.OptionalInt a;"
                        + " @Secret java.util.OptionalLong b; @Secret java.util.OptionalDouble c;"
                        + " @Secret(defaultValue = \"high\") Level d; @Secret(defaultValue = \" 3 \") long e;"
                        + " @Secret(defaultValue = \"30s\") java.time.Duration f; @Secret Optional<byte[]> g; }");
    }

    @Test
    void keysHaveTheirPasswordsAndCertificatesTheirKeys() throws IOException {
        assertGolden(
                "TlsSecrets",
                "@Secret(\"tls\") record Tls(java.security.PrivateKey key, Optional<SecretString> keyPassword,"
                        + " java.util.List<java.security.cert.X509Certificate> chain, java.security.PublicKey verifier,"
                        + " @Secret(password = \"store_pw\") Optional<java.security.KeyStore> store,"
                        + " @Secret(\"store_pw\") char[] other, java.util.List<Account> accounts,"
                        + " java.util.Map<String, java.security.PrivateKey> clients, SecretString clientsPassword,"
                        + " java.util.Map<String, java.security.cert.X509Certificate> trusted,"
                        + " java.util.List<java.util.List<java.security.cert.X509Certificate>> nested) {"
                        + " record Account(java.security.KeyPair pair, java.security.cert.X509Certificate certificate,"
                        + " Optional<dev.secretly.runtime.SecretJson> json) {} }");
    }

    @Test
    void customTypesAreCreatedByAFactoryMethodOrConstructor() throws IOException {
        assertGolden(
                "OwnSecrets",
                "@Secret(\"own\") record Own(Port Port, Optional<Host> host, Own.Zone zone, java.io.File file,"
                        + " @Secret(defaultValue = \"x\") Host other) {"
                        + " record Zone(int id) { public static Zone parse(CharSequence text) { return new Zone(1); } } }",
                "class Port { private Port(int n) {} public static Port of(String text) { return new Port(1); }"
                        + " public static Port of(Object text) { return null; } }",
                "class Host { public Host(String name) throws java.net.UnknownHostException {} }");
    }

    @Test
    void aTypeWithoutAPublicFactoryOrConstructorIsNotSupported() {
        for (String type : List.of(
                "class A { A(String text) {} }",
                "class A { static A of(String text) { return null; } }",
                "class A { public A of(String text) { return null; } }",
                "class A { public static Object of(String text) { return null; } }",
                "class A { public static A of(String... text) { return null; } }",
                "class A { public static A make(String text) { return null; } }",
                "class A { public static A of(String text) throws Throwable { return null; } }",
                "class A { @Deprecated public A(String text) {} }",
                "abstract class A { public A(String text) {} }",
                "interface A {}",
                "enum A {}")) {
            String need = type.startsWith("enum")
                    ? "it has no constants"
                    : "it needs a public factory method (of, valueOf, parse, fromString) or constructor that takes a String and"
                            + " is not deprecated";
            Compiled.of("record Own(@Secret(\"a.b\") A a) {}", type)
                    .reports("Own.java:1:29: [secretly:unsupported-value] Own.a is of type A, which is not supported; "
                            + need);
        }
    }

    @Test
    void nestedRecordsAreLoadedAtOnce() throws IOException {
        assertGolden(
                "AppSecrets",
                "@Secret record App(Trello trello, Stripe stripe, @Secret(\"db\") Database database, String name) {}",
                "@Secret(\"trello\") record Trello(SecretString apiKey, Optional<String> url) {}",
                "@Secret record Stripe(SecretString apiKey) {}",
                "record Database(String host, int port, Pool pool) { record Pool(int size) {} }");
    }

    @Test
    void classesMayContainRecords() throws IOException {
        assertGolden(
                "ServiceSecrets",
                "@Secret(\"service\") class Service { @Secret Login login; @Secret(\"other\") Login second; }",
                "record Login(String user, SecretString password) {}");
    }

    @Test
    void listsSetsAndMapsHoldSeveralValues() throws IOException {
        assertGolden(
                "ManySecrets",
                "@Secret(\"many\") record Many(List<SecretString> tokens, Set<Integer> ports, Map<String, URI> addresses,"
                        + " Optional<Map<String, List<SecretString>>> pairs, List<List<Many.Level>> levels,"
                        + " @Secret(defaultValue = \"a, b\\\\,c\") List<String> names, Set<java.io.File> files) {"
                        + " enum Level { LOW } }");
    }

    @Test
    void recordsInListsAndMapsAreReadByASeparateMethod() throws IOException {
        assertGolden(
                "ClusterSecrets",
                "@Secret(\"cluster\") record Cluster(List<Server> servers, Optional<Map<String, Server>> named, Set<Disk> disks) {}",
                "record Server(String host, @Secret(value = \"p\", defaultValue = \"443\") int port,"
                        + " Disk disk, Optional<Disk> second, List<Disk> others) {}",
                "record Disk(Optional<String> name, int size) {}");
    }

    @Test
    void aRecordMayBeAbsent() throws IOException {
        assertGolden(
                "HolderSecrets",
                "@Secret class Holder { @Secret Optional<Trello> trello; @Secret(\"db\") Optional<Database> database; }",
                "@Secret(\"trello\") record Trello(SecretString apiKey, Optional<String> url) {}",
                "record Database(String host, Optional<Pool> pool) { record Pool(int size) {} }");
    }

    @Test
    void frameworksLoadTypesThatAreNotPublicByAClassInTheLoader() throws IOException {
        assertGolden(
                "HiddenSecrets",
                "class Hidden { Hidden(@Secret(\"hidden.key\") SecretString key) throws java.io.IOException {} }");
        Compiled compiled = Compiled.strictly("@Secret(\"open\") public record Open(SecretString key) {}")
                .succeeds();
        String generated = compiled.generated("OpenSecrets");
        assertFalse(generated.contains("ForFrameworks"), generated);
    }

    @Test
    void frameworksFillTypesThatAreNotPublicByAClassInTheLoader() {
        Compiled compiled = Compiled.strictly(
                        "class Injected { @Secret(\"a.b\") String target; private Injected() {} }")
                .succeeds();
        String generated = compiled.generated("InjectedSecrets");
        assertFalse(generated.contains(" ForFrameworks"), generated);
        assertTrue(generated.contains("InjectorForFrameworks implements TypeInjector<Injected>"), generated);
    }

    @Test
    void aLoaderIsAsVisibleAsTheLeastVisibleTypeAroundIt() {
        for (String source : List.of(
                "class Outer { @Secret(\"a\") public record Inner(String b) {} }",
                "public class Outer { @Secret(\"a\") protected record Inner(String b) {} }",
                "public interface Outer { class Middle { @Secret(\"a\") public record Inner(String b) {} } }"
                        .replace("class Middle", "@Deprecated class Middle"))) {
            String name = source.contains("Middle") ? "Outer_Middle_InnerSecrets" : "Outer_InnerSecrets";
            String generated = Compiled.strictly(source).succeeds().generated(name);
            assertEquals(source.contains("interface"), generated.contains("public final class"), generated);
        }
    }

    @Test
    void aLoaderSuppressesWarningsAboutDeprecatedMembers() {
        for (String source : List.of(
                "class A { @Deprecated A(@Secret(\"a.b\") String b) {} }",
                "class A { @Deprecated @Secret(\"a.b\") String b; }",
                "@Deprecated class Outer { @Secret(\"a\") record A(String b) {} }")) {
            Compiled compiled = Compiled.strictly(source).succeeds();
            String generated = compiled.generated(compiled.generated().get(0));
            assertTrue(generated.contains("@SuppressWarnings({\"deprecation\", \"removal\"})"), generated);
            assertFalse(generated.contains("@Deprecated"), generated);
        }
    }

    @Test
    void userTypesNamedLikeJavaAnnotationsDoNotReplaceThem() {
        String generated = Compiled.of(
                        "@java.lang.Deprecated @Secret(\"a\") record Old(String b) {}",
                        "class Deprecated {}",
                        "class SuppressWarnings {}")
                .succeeds()
                .generated("OldSecrets");

        assertTrue(generated.contains("import java.lang.Deprecated;"), generated);
    }

    @Test
    void noUserChosenNameBreaksALoader() {
        Compiled.strictly(
                        "@Secret(\"a\") record Deprecated(String RuntimeException, SecretString Secrets, String java) {}")
                .succeeds();
        Compiled.strictly("@Secret(\"a\") record SecretType(SecretString dev, String SecretReading) {}")
                .succeeds();
        Compiled.strictly("@Secret(\"a\") record Object(String A, String a_, String $, SecretString TrelloSecrets) {}")
                .succeeds();
        Compiled.strictly("@Secret(\"a\") class load { @Secret String inject; @Secret String load; }")
                .succeeds();
        Compiled.strictly(
                        "@Secret(\"a\") record A(text v, List<text> text, List<table> table) {}",
                        "record table(text table) {}",
                        "class text { private text() {} public static text of(String text) { return new text(); } }",
                        "class SecretFactory {}",
                        "class Override {}")
                .succeeds();
    }

    @Test
    void userTypesMayBeNamedLikeBoxedTypesAndOptional() {
        Compiled.of(
                        "@Secret(\"a\") record A(int port, boolean b, long l, double d, String Optional, java.util.Optional<B> o) {}",
                        "class Integer {}",
                        "class Boolean {}",
                        "class Long {}",
                        "class Double {}",
                        "record B(String x) {}")
                .succeeds();
    }

    @Test
    void typeAnnotationsOnAFactoryMethodAreIgnored() {
        Compiled.of(
                        "@Secret(\"a\") record A(F f) {}",
                        "class F { public static @N F of(@N String text) { return new F(); } }",
                        "@java.lang.annotation.Target(java.lang.annotation.ElementType.TYPE_USE) @interface N {}")
                .succeeds();
    }

    /** Kotlin writes {@code ? extends Path} for the items of a list. */
    @Test
    void aWildcardCountsAsItsBound() {
        Compiled.of(
                        "@Secret(\"a\") record A(List<? extends java.nio.file.Path> paths, Map<String, ? extends List<? extends URI>>"
                                + " addresses, Optional<? extends SecretString> key, Optional<? extends B> b, List<? extends B> list) {}",
                        "record B(String x) {}")
                .succeeds();
    }

    private static void assertGolden(String loader, String... sources) throws IOException {
        assertGolden(loader, Compiled.strictly(sources));
    }

    static void assertGolden(String loader, Compiled compiled) throws IOException {
        String generated = compiled.succeeds().generated(loader);
        Path golden = FOLDER.resolve(loader + ".java.txt");
        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(golden, generated);
        }
        assertEquals(Files.readString(golden), generated, golden.toString());
    }
}
