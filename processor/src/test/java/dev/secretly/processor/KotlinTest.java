package dev.secretly.processor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Compiles the Java stubs that kapt of Kotlin 2.4 wrote for classes of Kotlin. */
class KotlinTest {

    private static final Path STUBS = Path.of("src/test/resources/kotlin");

    private static final String DEFAULT = " has a default argument, which its loader cannot use; write"
            + " @Secret(defaultValue = [\"...\"]), or make the type nullable for a secret that may be absent";

    private static final String NULLABLE =
            " has a default argument, which its loader cannot use; remove it, since the secret"
                    + " is null if it is absent";

    /**
     * Of {@code @Secret("boards") data class Boards(@Secret("key") val apiKey: SecretString, val url: String?, val mail: Mail?)} and
     * {@code data class Mail(val user: String)}.
     */
    @Test
    void aDataClassIsLoadedLikeARecord() throws IOException {
        GoldenTest.assertGolden("BoardsSecrets", Compiled.of(stub("Boards"), stub("Mail")));
    }

    /** Of {@code @Secret("trello") class Trello(val a: String = "x", val b: String? = null)}. */
    @Test
    void defaultArgumentsAreRefusedOnTheirProperties() throws IOException {
        Compiled.of(stub("Trello"))
                .reports(
                        "Trello.java:5:36: [secretly] Trello.a" + DEFAULT,
                        "Trello.java:7:36: [secretly] Trello.b" + NULLABLE);
    }

    /** Of {@code @Secret("stripe") class Stripe(val a: UInt)}. */
    @Test
    void valueClassesAreRefused() throws IOException {
        Compiled.of(stub("Stripe"))
                .reports(
                        "Stripe.java:4:23: [secretly] Stripe.a is of a value class, which its loader cannot create; use a"
                                + " class, or the type of its property");
    }

    @Test
    void dataClassesInOtherTypesAreCheckedAsWell() throws IOException {
        Compiled.of(
                        "@Secret(\"app\") record App(Trello trello, List<Trello> others) {}",
                        stub("Trello")
                                .replace("@dev.secretly.Secret(value = \"trello\")", "")
                                .replace(
                                        "public Trello() {",
                                        "public String component1() { return a; } public Trello() {"))
                .reports(
                        "App.java:1:34: [secretly] Trello.a" + DEFAULT,
                        "App.java:1:34: [secretly] Trello.b" + NULLABLE,
                        "App.java:1:55: [secretly] Trello.a" + DEFAULT,
                        "App.java:1:55: [secretly] Trello.b" + NULLABLE);
    }

    @Test
    void aDefaultOnANullableTypeIsRefused() throws IOException {
        String stub = stub("Boards");
        Compiled.of(
                        stub.replace(
                                "    java.lang.String url, @org.jetbrains.annotations.Nullable()\n    test.Mail mail) {\n        super",
                                "    @dev.secretly.Secret(defaultValue = \"x\") java.lang.String url,"
                                        + " @org.jetbrains.annotations.Nullable()\n    test.Mail mail) {\n        super"),
                        stub("Mail"))
                .reports(
                        "Boards.java:8:36: [secretly] Boards.url is nullable, and null without a value; remove the default or"
                                + " the '?'");
    }

    @Test
    void fieldsOfPropertiesThatCannotBeAssignedAreRefused() {
        Compiled.of(
                        "@kotlin.Metadata(k = 1) class Fields { @Secret(\"a.b\") private String a; @Secret(\"a.c\") public static"
                                + " String c; @Secret(\"a.d\") public String d; }")
                .reports(
                        "Fields.java:1:40: [secretly] Fields.a is in a field that the loader cannot assign; make it a 'lateinit"
                                + " var' whose setter is not private, a '@JvmField var', or a parameter of the constructor",
                        "Fields.java:1:73: [secretly] Fields.c is in an object or at the top level, where the loader has no"
                                + " instance to put it into; take the secret in a class");
    }

    /**
     * Of {@code @Secret("named") data class Named(val default: String?, val `my key`: Int, val plain: String)} with a secondary
     * constructor that has more parameters.
     */
    @Test
    void namesThatJavaDoesNotHaveAreThoseOfKotlin() throws IOException {
        GoldenTest.assertGolden("NamedSecrets", Compiled.of(stub("Named")));
    }

    /** Of {@code class Web(@Secret("web.key") val key: SecretString) { constructor(key: String) : this(SecretString.of(key)) }}. */
    @Test
    void aSecondaryConstructorDoesNotTakeTheAnnotationOfAProperty() throws IOException {
        Compiled.of(stub("Web")).succeeds();
    }

    /** Of {@code class Outer { @Secret("hidden") private data class Hidden(val a: String) }}. */
    @Test
    void aPrivateClassInAnotherOneIsRefusedThoughItsStubIsNotPrivate() throws IOException {
        Compiled.of(stub("Outer"))
                .reports(
                        "Outer.java:10:18: [secretly] Outer.Hidden is private, so its loader cannot see it; remove 'private'");
    }

    @Test
    void anUnknownTypeIsLeftToTheCompilerOfKotlin() {
        Compiled.of(
                        "@kotlin.Metadata(k = 1) @Secret(\"a\") class A { A(error.NonExistentClass b) {} }",
                        "package error; public final class NonExistentClass {}")
                .succeeds();
    }

    @Test
    void anOptionalIsNeverNull() {
        Compiled.of(
                        "@kotlin.Metadata(k = 1) @Secret(\"a\") class A { A(@org.jetbrains.annotations.Nullable Optional<String> b) {} }")
                .reports("A.java:1:50: [secretly] A.b is an Optional, which is never null; remove the '?'");
    }

    @Test
    void anInnerClassIsRefusedInWordsOfKotlin() {
        Compiled.of("class Outer { @kotlin.Metadata(k = 1) @Secret(\"a\") class Inner { Inner(String b) {} } }")
                .reports(
                        "Outer.java:1:52: [secretly] Outer.Inner is an inner class, so its loader has no instance to put it"
                                + " into; remove 'inner'");
    }

    /** The items of a Kotlin list are {@code ? extends Path} in Java. */
    @Test
    void aWildcardCountsAsItsBound() {
        Compiled.of(
                        "@Secret(\"a\") record A(List<? extends java.nio.file.Path> paths, Map<String, ? extends List<? extends URI>>"
                                + " addresses, Optional<? extends SecretString> key) {}")
                .succeeds();
    }

    private static String stub(String name) throws IOException {
        return Files.readString(STUBS.resolve(name + ".java.txt"));
    }
}
