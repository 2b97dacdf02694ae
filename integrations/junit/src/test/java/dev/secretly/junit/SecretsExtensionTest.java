package dev.secretly.junit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.secretly.runtime.Secrets;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

class SecretsExtensionTest {

    private static List<String> failures(Class<?> tests) {
        return JUnitRun.of(tests).failures();
    }

    private static long succeeded(Class<?> tests) {
        return JUnitRun.of(tests).succeeded();
    }

    @FakeSecrets
    static class Loading {

        private static String seen = "";

        @Test
        void everySecretHasAFakeOfItsType(Secrets secrets) {
            Shop shop = ShopSecrets.load(secrets);
            assertTrue(shop.apiKey().reveal().matches("fake-shop-api-key-[0-9a-f]{8}"), "the form of a fake");
            assertTrue(shop.apiKey().reveal().length() > 16);
            assertTrue(shop.name().startsWith("fake-shop-name-"), "the form of a fake");
            assertTrue(shop.url().getHost().startsWith("fake-shop-url-"), "the form of a fake");
            assertEquals(Shop.Level.LOW, shop.level());
            assertTrue(shop.token().isPresent());
            assertEquals(2, shop.keys().size());
            assertNotEquals(shop.keys().get(0).reveal(), shop.keys().get(1).reveal());
            assertEquals(1, shop.ports().size());
            assertTrue(
                    shop.servers().get(0).password().reveal().startsWith("fake-shop-servers-password-"),
                    "the form of a fake");
            assertEquals(
                    ShopSecrets.load(secrets).apiKey().reveal(), shop.apiKey().reveal());
            seen = shop.apiKey().reveal();
        }

        @Test
        @FakeSecret(key = "shop.port", value = "1234")
        void anotherValueIsGivenByAMethod(Secrets secrets) {
            assertEquals(1234, ShopSecrets.load(secrets).port());
        }

        @Test
        void anotherValueIsGivenByAParameter(@FakeSecret(key = "shop.name", value = "mine") Secrets secrets) {
            assertEquals("mine", ShopSecrets.load(secrets).name());
        }

        @Test
        @FakeSecret(key = "shop.token", value = " ")
        void aBlankValueMakesAnOptionalSecretAbsent(Secrets secrets) {
            assertTrue(ShopSecrets.load(secrets).token().isEmpty());
        }

        @Test
        @FakeSecret(key = "picky.pin", value = "1234")
        void aRecordThatChecksItsValuesGetsOneThatItAccepts(Secrets secrets) {
            assertEquals("1234", PickySecrets.load(secrets).pin().reveal());
        }
    }

    @FakeSecrets
    @SuppressWarnings("JUnit") // Run by another test.
    static class Declared {

        @Test
        void typesOfOneNameInTwoPackages(Secrets secrets) {
            assertEquals(
                    "5432", dev.secretly.junit.db.SettingsSecrets.load(secrets).port());
            assertEquals(
                    5432, dev.secretly.junit.mail.SettingsSecrets.load(secrets).port());
        }

        @Test
        void quotedKeysInAListOfRecords(Secrets secrets) {
            List<dev.secretly.junit.mail.Settings.Host> hosts =
                    dev.secretly.junit.mail.SettingsSecrets.load(secrets).hosts();
            assertEquals(2, hosts.size());
            assertTrue(hosts.get(0).user().reveal().startsWith("fake-settings-the-hosts-user-name-1-"), "the form");
        }

        @Test
        @FakeSecret(key = "'shop' . name", value = "<your name>")
        void anotherSpellingOfAKeyAndAValueLikeAPlaceholder(Secrets secrets) {
            assertEquals("<your name>", ShopSecrets.load(secrets).name());
        }
    }

    @Test
    void everyDeclaredSecretHasItsOwnFake() {
        assertEquals(List.of(), failures(Declared.class));
        assertEquals(3, succeeded(Declared.class));
    }

    @FakeSecrets
    @FakeSecret(key = "shop.prot", value = "1")
    @SuppressWarnings("JUnit") // Run by another test.
    static class MistypedOnClass {

        @Test
        void test() {}
    }

    @FakeSecrets
    @SuppressWarnings("JUnit") // Run by another test.
    static class Mistyped {

        @Test
        @FakeSecret(key = "shop.tokem", value = "x")
        void onMethod() {}

        @Test
        void onParameter(@FakeSecret(key = "shop..name", value = "x") Secrets secrets) {
            assertTrue(false, "not reached");
        }

        @Test
        @FakeSecret(key = "nothing.like.it", value = "x")
        void unlike() {}
    }

    @Test
    void aReplacedKeyThatNoTypeHasFailsWithASuggestion() {
        List<String> failures = new ArrayList<>(failures(MistypedOnClass.class));
        failures.addAll(failures(Mistyped.class));

        assertEquals(4, failures.size(), failures.toString());
        String all = String.join("\n", failures);
        assertTrue(
                all.contains("@FakeSecret(key = \"shop.prot\") on MistypedOnClass: no type with @Secret has this key;"
                        + " did you mean shop.port?"),
                all);
        assertTrue(
                all.contains(
                        "@FakeSecret(key = \"shop.tokem\") on Mistyped.onMethod: no type with @Secret has this key;"
                                + " did you mean shop.token?"),
                all);
        assertTrue(all.contains("@FakeSecret(key = \"shop..name\") on a parameter of Mistyped.onParameter:"), all);
        assertTrue(
                all.contains(
                        "@FakeSecret(key = \"nothing.like.it\") on Mistyped.unlike: no type with @Secret has this key"),
                all);
    }

    @Test
    void fakesHaveTheirTypesAndCanBeReplaced() {
        assertEquals(List.of(), failures(Loading.class));
        assertEquals(5, succeeded(Loading.class));
        assertTrue(Loading.seen.startsWith("fake-"));
    }

    @FakeSecrets
    static class Refusing {
        @Test
        void test(Secrets secrets) {
            PickySecrets.load(secrets);
        }
    }

    @Test
    void aRecordThatRefusesItsFakesIsNamedInTheFailure() {
        String failure = failures(Refusing.class).get(0);
        assertTrue(failure.contains("Picky") && failure.contains("IllegalArgumentException"), failure);
    }

    @FakeSecrets
    static class Leaking {

        @Test
        void toOut(Secrets secrets) {
            System.out.println("first line");
            System.out.println("token: " + ShopSecrets.load(secrets).apiKey().reveal());
        }

        @Test
        void toErr(Secrets secrets) {
            System.err.print(ShopSecrets.load(secrets).keys().get(1).reveal());
        }

        @Test
        void toLogging(Secrets secrets) {
            Logger.getLogger("shop")
                    .log(
                            Level.WARNING,
                            "{0}",
                            ShopSecrets.load(secrets).apiKey().reveal());
        }

        @Test
        void toLogback(Secrets secrets) {
            LoggerFactory.getLogger("shop")
                    .warn("key {}", ShopSecrets.load(secrets).apiKey().reveal());
        }

        @Test
        void inBase64(Secrets secrets) {
            byte[] bytes = ("x" + ShopSecrets.load(secrets).apiKey().reveal()).getBytes(StandardCharsets.UTF_8);
            System.out.println(Base64.getEncoder().encodeToString(bytes));
        }

        @Test
        @FakeSecret(key = "shop.api_key", value = "a fake/with=special&signs")
        void urlEncoded(Secrets secrets) {
            System.out.println(
                    URLEncoder.encode(ShopSecrets.load(secrets).apiKey().reveal(), StandardCharsets.UTF_8));
        }

        @Test
        void inAnException(Secrets secrets) {
            throw new IllegalStateException(
                    "bad",
                    new IllegalArgumentException(
                            ShopSecrets.load(secrets).apiKey().reveal()));
        }

        @Test
        void aFailureOfItsOwnStaysTheFirst(Secrets secrets) {
            System.out.println(ShopSecrets.load(secrets).apiKey().reveal());
            assertEquals(1, 2, "its own");
        }
    }

    @Test
    void aValueThatIsShownFailsTheTestWithKeySensorAndLine() {
        List<String> failures = failures(Leaking.class);
        assertEquals(8, failures.size(), failures.toString());
        assertTrue(failures.contains("the secret shop.api_key was found in System.out (line 2)"), failures.toString());
        assertTrue(failures.contains("the secret shop.keys was found in System.err (line 1)"), failures.toString());
        assertTrue(
                failures.stream().anyMatch(text -> text.contains("was found in java.util.logging (line")),
                failures.toString());
        assertTrue(
                failures.stream().anyMatch(text -> text.contains("was found in Logback (line 1)")),
                failures.toString());
        assertTrue(failures.contains(
                "bad + the secret shop.api_key was found in the exception (line " + lineOfCause(failures) + ")"));
        assertTrue(
                failures.contains(
                        "its own ==> expected: <1> but was: <2> + the secret shop.api_key was found in System.out (line 1)"),
                failures.toString());
        assertFalse(failures.toString().contains("fake-shop"), "a failure shows a value");
    }

    private static String lineOfCause(List<String> failures) {
        return failures.stream()
                .filter(text -> text.startsWith("bad"))
                .map(text -> text.substring(text.lastIndexOf(' ') + 1, text.length() - 1))
                .findFirst()
                .orElseThrow();
    }

    @FakeSecrets
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    static class Quiet {

        @RepeatedTest(3)
        void repeated(Secrets secrets) {
            System.out.println(ShopSecrets.load(secrets).port() + " "
                    + ShopSecrets.load(secrets).isOpen());
            System.out.println(ShopSecrets.load(secrets));
        }

        @ParameterizedTest
        @ValueSource(strings = {"a", "b"})
        void withParameters(String text) {
            System.out.println(text);
        }

        @Nested
        class Inner {
            @Test
            void nested(Secrets secrets) {
                ShopSecrets.load(secrets);
            }
        }

        @Test
        void replacesTheOutput(Secrets secrets) {
            java.io.PrintStream before = System.out;
            System.setOut(new java.io.PrintStream(new java.io.ByteArrayOutputStream(), true, StandardCharsets.UTF_8));
            System.setOut(before);
        }

        @AfterEach
        void after() {
            System.err.println("after");
        }
    }

    /** The name of the record is in what is printed, so it has no other text. */
    @Test
    void nothingThatIsNoValueIsAHit() {
        List<String> failures = failures(Quiet.class);
        assertEquals(3, failures.size(), failures.toString());
        assertTrue(
                failures.stream().allMatch(text -> text.contains("the secret shop.name was found")),
                failures.toString());
        assertEquals(4, succeeded(Quiet.class));
    }
}
