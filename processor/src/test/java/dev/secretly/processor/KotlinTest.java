package dev.secretly.processor;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * Compiles Java stubs of Kotlin classes. Those in {@code src/test/resources/kotlin} were written by kapt of Kotlin 2.4; classes in this
 * file have metadata that cannot be read.
 */
class KotlinTest {

    private static final Path STUBS = Path.of("src/test/resources/kotlin");

    private static final String DEFAULT = " has a default argument, which its loader cannot use; remove it, and write"
            + " @Secret(defaultValue = [\"...\"]) unless it is a credential, or make the type nullable";

    private static final String NULLABLE =
            " has a default argument, which its loader cannot use; remove it, since the secret"
                    + " is null if it is absent";

    /**
     * The stub of {@code @Secret("boards") data class Boards(@Secret("key") val apiKey: SecretString, val url: String?, val mail: Mail?)} and
     * {@code data class Mail(val user: String)}.
     */
    @Test
    void aDataClassIsLoadedLikeARecord() throws IOException {
        GoldenTest.assertGolden("BoardsSecrets", Compiled.of(stub("Boards"), stub("Mail")));
    }

    /** The stub of {@code @Secret("trello") class Trello(val a: String = "x", val b: String? = null)}. */
    @Test
    void defaultArgumentsAreRefusedOnTheirProperties() throws IOException {
        Compiled.of(stub("Trello"))
                .reports(
                        "Trello.java:5:36: [secretly:default-argument] Trello.a" + DEFAULT,
                        "Trello.java:7:36: [secretly:default-argument] Trello.b" + NULLABLE);
    }

    /** The stub of {@code @Secret("stripe") class Stripe(val a: UInt)}. */
    @Test
    void valueClassesAreRefused() throws IOException {
        Compiled.of(stub("Stripe"))
                .reports(
                        "Stripe.java:4:23: [secretly:value-class] Stripe.a has a value class as its type, which its loader cannot create; use a"
                                + " class, or the type of its property");
    }

    /** The stub of {@code data class Host(val a: String = "x", val b: UInt)}. */
    @Test
    void dataClassesInOtherTypesAreCheckedAsWell() throws IOException {
        String value =
                " has a value class as its type, which its loader cannot create; use a class, or the type of its property";
        Compiled.of("@Secret(\"app\") record App(Host host, List<Host> others) {}", stub("Host"))
                .reports(
                        "Host.java:4:36: [secretly:default-argument] Host.a" + DEFAULT,
                        "Host.java:5:23: [secretly:value-class] Host.b" + value);
    }

    /**
     * The stub of a class with {@code @Secret("late.host") lateinit var host: String} and a secondary constructor with a parameter of
     * the same name.
     */
    @Test
    void aPropertyIsInjectedThoughASecondaryConstructorHasAParameterOfItsName() throws IOException {
        String generated = Compiled.of(stub("Late")).succeeds().generated("LateSecrets");

        assertTrue(generated.contains("target.host = "), generated);
    }

    /** The stub of {@code @Secret("shape") sealed class Shape(val a: String)}. */
    @Test
    void aSealedClassIsReportedOnce() throws IOException {
        Compiled.of(stub("Shape"))
                .reports(
                        "Shape.java:3:17: [secretly:abstract-type] Shape is abstract, so its loader cannot construct it; remove 'abstract' or"
                                + " 'sealed'");
    }

    /** Without readable metadata, the constructor with most parameters is taken for the primary one. */
    @Test
    void aClassOfALaterVersionOfKotlinIsReadFromItsStub() {
        String generated = Compiled.of(
                        "@kotlin.Metadata(k = 1) @Secret(\"a\") class A { A() {} A(String one, String two) {} A(String three) {} }")
                .succeeds()
                .generated("ASecrets");

        assertTrue(generated.contains("new A(one, two)"), generated);
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
                        "Boards.java:8:36: [secretly:default-on-optional] Boards.url is nullable, so it is null if it is absent; remove the default or"
                                + " the '?'");
    }

    @Test
    void fieldsOfPropertiesThatCannotBeAssignedAreRefused() {
        Compiled.of(
                        "@kotlin.Metadata(k = 1) class Fields { @Secret(\"a.b\") private String a; @Secret(\"a.c\") public static"
                                + " String c; @Secret(\"a.d\") public String d; }")
                .reports(
                        "Fields.java:1:40: [secretly:field-modifier] the loader cannot assign Fields.a; make it a 'lateinit"
                                + " var' whose setter is not private, a '@JvmField var', or a parameter of the constructor",
                        "Fields.java:1:73: [secretly:field-modifier] Fields.c is in an object or at the top level, so its loader has no"
                                + " instance to set; move it to a class");
    }

    /**
     * The stub of {@code @Secret("named") data class Named(val default: String?, val `my key`: Int, val plain: String)} with a secondary
     * constructor that has more parameters.
     */
    @Test
    void namesThatJavaDoesNotHaveAreThoseOfKotlin() throws IOException {
        GoldenTest.assertGolden("NamedSecrets", Compiled.of(stub("Named")));
    }

    /** The stub of {@code class Web(@Secret("web.key") val key: SecretString) { constructor(key: String) : this(SecretString.of(key)) }}. */
    @Test
    void aSecondaryConstructorDoesNotTakeTheAnnotationOfAProperty() throws IOException {
        Compiled.of(stub("Web")).succeeds();
    }

    /** The stub of {@code class Outer { @Secret("hidden") private data class Hidden(val a: String) }}. */
    @Test
    void aPrivateClassInAnotherOneIsRefusedThoughItsStubIsNotPrivate() throws IOException {
        Compiled.of(stub("Outer"))
                .reports(
                        "Outer.java:10:18: [secretly:private-type] Outer.Hidden is private, so its loader cannot see it; remove 'private'");
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
                .reports(
                        "A.java:1:50: [secretly:nullable-part] A.b is an Optional, which is never null; remove the '?'");
    }

    @Test
    void anInnerClassIsRefusedInWordsOfKotlin() {
        Compiled.of("class Outer { @kotlin.Metadata(k = 1) @Secret(\"a\") class Inner { Inner(String b) {} } }")
                .reports(
                        "Outer.java:1:52: [secretly:inner-type] Outer.Inner is an inner class, so its loader has no enclosing instance"
                                + " to create it with; remove 'inner'");
    }

    private static String stub(String name) throws IOException {
        return Files.readString(STUBS.resolve(name + ".java.txt"));
    }
}
