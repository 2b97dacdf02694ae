package dev.secretly.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.secretly.processor.diagnostic.Rule;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the exact messages and locations of each rule. Lines start at 2, because the header of a file is one line. */
class DiagnosticsTest {

    private static final List<Case> CASES = List.of(
            new Case(
                    Rule.TYPE_KIND,
                    """
                    class Outer {
                      @Secret("a") interface A {}
                      @Secret("b") enum B { X; @Secret("c") String c; }
                      @Secret("d") @interface D {}
                      interface E { void m(@Secret("e") String e); }
                    }""",
                    "Outer.java:2:3: [secretly:type-kind] Outer.A is an interface; only records and classes can hold secrets",
                    "Outer.java:3:3: [secretly:type-kind] Outer.B is an enum; only records and classes can hold secrets",
                    "Outer.java:4:3: [secretly:type-kind] Outer.D is an annotation; only records and classes can hold secrets",
                    "Outer.java:5:24: [secretly:unsupported-place] @Secret on a parameter of a method does nothing; put it on a record, a component, a field or a parameter of a class's constructor"),
            new Case(
                    Rule.PRIVATE_TYPE,
                    """
                    class Outer {
                      private static class Hidden {
                        @Secret("trello") record Trello(String a) {}
                      }
                      @Secret("trello") private record Stripe(String a) {}
                    }""",
                    "Outer.java:3:23: [secretly:private-type] Outer.Hidden.Trello is inside Outer.Hidden, which is private, so its loader cannot see it; remove 'private'",
                    "Outer.java:5:29: [secretly:private-type] Outer.Stripe is private, so its loader cannot see it; remove 'private'"),
            new Case(
                    Rule.INNER_TYPE,
                    """
                    class Outer {
                      class Inner { @Secret("a.b") String b; record Fine(@Secret("c.d") String d) {} }
                    }""",
                    "Outer.java:2:3: [secretly:inner-type] Outer.Inner is an inner class, so its loader has no enclosing instance to create it with; make it static"),
            new Case(
                    Rule.GENERIC_TYPE,
                    """
                    class Outer {
                      @Secret("trello")
                      record Trello<T>(String a) {}
                      static class Made { <T> Made(@Secret("a.b") String b) {} }
                    }""",
                    "Outer.java:3:3: [secretly:generic-type] Outer.Trello has type parameters; a loader needs a type without them",
                    "Outer.java:4:27: [secretly:generic-type] the constructor of Outer.Made has type parameters; a loader needs a type without them"),
            new Case(
                    Rule.ABSTRACT_TYPE,
                    """
                    abstract class Trello {
                      Trello(@Secret("trello.a") String a) {}
                    }""",
                    "Trello.java:1:10: [secretly:abstract-type] Trello is abstract, so its loader cannot construct it; remove 'abstract'"),
            new Case(
                    Rule.NOTHING_TO_LOAD,
                    """
                    class Outer {
                      @Secret("trello") record Trello() {}
                      @Secret("stripe") static class Stripe { String key; }
                    }""",
                    "Outer.java:2:3: [secretly:nothing-to-load] Outer.Trello has nothing to load: a record needs a component, a class an annotated field or constructor",
                    "Outer.java:3:3: [secretly:nothing-to-load] Outer.Stripe has nothing to load: a record needs a component, a class an annotated field or constructor"),
            new Case(
                    Rule.UNSUPPORTED_PLACE,
                    """
                    record Trello(@Secret("trello.a") String a) {
                      @Secret("trello.b") static String b;
                      Trello(@Secret("trello.c") String c, int d) { this(c); }
                      void method(@Secret("trello.e") String e) {}
                    }""",
                    "Trello.java:2:3: [secretly:unsupported-place] @Secret on a static field of a record does nothing; put it on a record, a component, a field or a parameter of a class's constructor",
                    "Trello.java:3:10: [secretly:unsupported-place] @Secret on a parameter of a record's constructor does nothing; put it on a record, a component, a field or a parameter of a class's constructor",
                    "Trello.java:4:15: [secretly:unsupported-place] @Secret on a parameter of a method does nothing; put it on a record, a component, a field or a parameter of a class's constructor"),
            new Case(
                    Rule.UNSUPPORTED_PLACE,
                    """
                    class Outer {
                      @Secret("a") record A(String b) {
                        A(@Secret("other") String b) { this.b = b; }
                      }
                      @Secret("c") record C(String d) {
                        C(@Secret("other") Object d) { this(d.toString()); }
                      }
                    }""",
                    "Outer.java:3:7: [secretly:unsupported-place] @Secret on a parameter of a record's constructor does nothing; put it on a record, a component, a field or a parameter of a class's constructor",
                    "Outer.java:6:7: [secretly:unsupported-place] @Secret on a parameter of a record's constructor does nothing; put it on a record, a component, a field or a parameter of a class's constructor"),
            new Case(
                    Rule.MEMBER_ON_TYPE,
                    """
                    @Secret(value = "trello", env = "TRELLO", defaultValue = {})
                    record Trello(String a) {}""",
                    "Trello.java:1:33: [secretly:member-on-type] 'env' applies to one secret; move it there",
                    "Trello.java:1:58: [secretly:member-on-type] 'defaultValue' applies to one secret; move it there"),
            new Case(
                    Rule.FIELD_MODIFIER,
                    """
                    class Trello {
                      @Secret("trello.a") private String a;
                      @Secret("trello.b") static String b;
                      @Secret("trello.c") final String c = "";
                    }""",
                    "Trello.java:2:3: [secretly:field-modifier] Trello.a is private, so the loader cannot assign it; remove 'private', or take the secret in a constructor",
                    "Trello.java:3:3: [secretly:field-modifier] Trello.b is static, so the loader cannot assign it; remove 'static', or take the secret in a constructor",
                    "Trello.java:4:3: [secretly:field-modifier] Trello.c is final, so the loader cannot assign it; remove 'final', or take the secret in a constructor"),
            new Case(
                    Rule.PRIVATE_CONSTRUCTOR,
                    """
                    class Trello {
                      private Trello(@Secret("trello.a") String a) {}
                    }""",
                    "Trello.java:2:11: [secretly:private-constructor] the constructor of Trello is private, so its loader cannot call it; remove 'private'"),
            new Case(
                    Rule.SEVERAL_CONSTRUCTORS,
                    """
                    class Trello {
                      Trello(@Secret("trello.a") String a) {}
                      Trello(@Secret("trello.a") String a, @Secret("trello.b") String b) {}
                    }""",
                    "Trello.java:3:37: [secretly:several-constructors] Trello has another constructor with @Secret; annotate the parameters of only one constructor"),
            new Case(
                    Rule.FIELDS_AND_CONSTRUCTOR,
                    """
                    class Trello {
                      @Secret("trello.b") String b;
                      Trello(@Secret("trello.a") String a) {}
                    }""",
                    "Trello.java:2:3: [secretly:fields-and-constructor] Trello takes secrets in its constructor; move this one there too, or make all of them fields"),
            new Case(
                    Rule.COMPONENT_WITHOUT_KEY,
                    """
                    record Trello(
                        @Secret("trello.a") String a,
                        String b) {}""",
                    "Trello.java:3:12: [secretly:component-without-key] Trello.b has no @Secret, but other components do; add one, or put @Secret(\"table\") on Trello"),
            new Case(
                    Rule.PARAMETER_WITHOUT_KEY,
                    """
                    class Trello {
                      Trello(@Secret("trello.a") String a,
                          int b) {}
                    }""",
                    "Trello.java:3:11: [secretly:parameter-without-key] Trello.b has no @Secret, but other parameters do; a loader can only pass secrets, so add one"),
            new Case(
                    Rule.EMPTY_KEY,
                    """
                    class Trello {
                        @Secret String a;
                        @Secret("") String b;
                    }""",
                    "Trello.java:2:5: [secretly:empty-key] an empty key needs a table: name the whole key here, or put @Secret(\"table\") on Trello",
                    "Trello.java:3:13: [secretly:empty-key] an empty key needs a table: name the whole key here, or put @Secret(\"table\") on Trello"),
            new Case(
                    Rule.MALFORMED_KEY,
                    """
                    @Secret("trello.")
                    record Trello(
                        @Secret("a..b") String a,
                        @Secret("a$b") String b,
                        @Secret("a b") String c,
                        @Secret("'a") String d,
                        @Secret("\\"\\\\q\\"") String e,
                        @Secret("'\\u0001'") String f) {}""",
                    "Trello.java:1:9: [secretly:malformed-key] 'trello.' is not a TOML key: at column 8 a part of the key is missing",
                    "Trello.java:3:13: [secretly:malformed-key] 'a..b' is not a TOML key: at column 3 a part of the key is missing",
                    "Trello.java:4:13: [secretly:malformed-key] 'a$b' is not a TOML key: at column 2 this character needs quotes around its part of the key: table.'part'",
                    "Trello.java:5:13: [secretly:malformed-key] 'a b' is not a TOML key: at column 3 a dot is needed between two parts",
                    "Trello.java:6:13: [secretly:malformed-key] ''a' is not a TOML key: at column 1 the quote that opens here is never closed",
                    "Trello.java:7:13: [secretly:malformed-key] '\"\\q\"' is not a TOML key: at column 2 TOML has no such escape",
                    "Trello.java:8:13: [secretly:malformed-key] ''\\u0001'' is not a TOML key: at column 2 a control character or half a surrogate pair is not allowed in a key"),
            new Case(
                    Rule.DUPLICATE_KEY,
                    """
                    @Secret("trello") record Trello(
                        String a,
                        @Secret("'a'") String b) {}""",
                    "Trello.java:3:13: [secretly:duplicate-key] the key 'trello.a' is already used by Trello.a"),
            new Case(
                    Rule.KEY_IS_TABLE,
                    """
                    record Trello(
                        @Secret("a.b.c") String c,
                        @Secret("a.b") String b) {}""",
                    "Trello.java:2:13: [secretly:key-is-table] the key 'a.b.c' is in the table 'a.b', but that is also the key of Trello.b, which is a value; rename one of them"),
            new Case(
                    Rule.DUPLICATE_VARIABLE,
                    """
                    @Secret("trello") class Trello {
                        @Secret String aB;
                        @Secret("a-b") String b;
                        @Secret(env = "TRELLO_A_B") String c; }""",
                    "Trello.java:3:13: [secretly:duplicate-variable] the keys 'trello.a_b' and 'trello.a-b' have the same environment variable, TRELLO_A_B; name another: @Secret(value = ..., env = \"...\")",
                    "Trello.java:4:19: [secretly:duplicate-variable] the keys 'trello.a_b' and 'trello.c' have the same environment variable, TRELLO_A_B; name another: @Secret(value = ..., env = \"...\")"),
            new Case(
                    Rule.FILE_VARIABLE,
                    """
                    @Secret("tls") record Tls(
                        SecretString keyFile,
                        SecretString key) {}""",
                    "Tls.java:2:18: [secretly:file-variable] the environment variable TLS_KEY_FILE would also name the file that holds TLS_KEY; name another: @Secret(value = ..., env = \"...\")"),
            new Case(
                    Rule.MALFORMED_VARIABLE,
                    """
                    @Secret("trello") record Trello(
                        @Secret(env = "1A") String a,
                        @Secret(value = "b", env = "B-C") String b) {}""",
                    "Trello.java:2:19: [secretly:malformed-variable] '1A' is not the name of an environment variable; use letters, digits and _, and no digit first",
                    "Trello.java:3:32: [secretly:malformed-variable] 'B-C' is not the name of an environment variable; use letters, digits and _, and no digit first"),
            new Case(
                    Rule.IMPOSSIBLE_VARIABLE,
                    """
                    record Trello(
                        @Secret("1.a") String a,
                        @Secret("'\\u00fc'") String b) {}""",
                    "Trello.java:2:13: [secretly:impossible-variable] the key '1.a' gives the environment variable '1_A', which is not a valid name; name one: @Secret(value = ..., env = \"...\")",
                    "Trello.java:3:13: [secretly:impossible-variable] the key '\"\\u00fc\"' gives the environment variable '_', which is not a valid name; name one: @Secret(value = ..., env = \"...\")"),
            new Case(
                    Rule.RESERVED_VARIABLE,
                    """
                    @Secret record Trello(
                        String path,
                        @Secret("secretly.x") String b) {}""",
                    "Trello.java:2:12: [secretly:reserved-variable] the key 'path' gives the environment variable PATH, which already has a meaning; name another: @Secret(value = ..., env = \"...\")",
                    "Trello.java:3:13: [secretly:reserved-variable] the key 'secretly.x' gives the environment variable SECRETLY_X, which already has a meaning; name another: @Secret(value = ..., env = \"...\")"),
            new Case(
                    Rule.UNSUPPORTED_VALUE,
                    """
                    @Secret("trello") record Trello(
                        float a,
                        Optional<Float> b,
                        @Secret("c") Optional<Optional<String>> c,
                        String[] d) {}""",
                    "Trello.java:2:11: [secretly:unsupported-value] Trello.a is of type float, which is not supported; did you mean double?",
                    "Trello.java:3:21: [secretly:unsupported-value] Trello.b is of type Optional<Float>, which is not supported; did you mean Optional<Double>?",
                    "Trello.java:4:45: [secretly:unsupported-value] Trello.c is of type Optional<Optional<String>>, which is not supported; the Javadoc of @Secret lists the types",
                    "Trello.java:5:14: [secretly:unsupported-value] Trello.d is of type String[], which is not supported; did you mean List<String>?"),
            new Case(
                    Rule.RECORD_CYCLE,
                    """
                    class Outer {
                      @Secret("a") record A(String x, B b) {}
                      record B(String y, A a) {}
                      @Secret record Self(Self self) {}
                    }""",
                    "Outer.java:3:24: [secretly:record-cycle] Outer.B.a contains Outer.A again; remove it",
                    "Outer.java:4:28: [secretly:record-cycle] Outer.Self.self contains Outer.Self again; remove it"),
            new Case(
                    Rule.UNSUPPORTED_VALUE,
                    """
                    class Outer {
                      record Plain(
                          float x, String y) {}
                      record Empty() {}
                      @Secret("own") record Own(
                          @Secret("a..b") String z) {}
                      @Secret record App(
                          Plain plain,
                          @Secret(env = "E_F") Empty empty,
                          Own own, Optional<Map<Integer, Plain>> maybe) {}
                    }""",
                    "Outer.java:6:15: [secretly:malformed-key] 'a..b' is not a TOML key: at column 3 a part of the key is missing",
                    "Outer.java:3:13: [secretly:unsupported-value] Outer.Plain.x is of type float, which is not supported; did you mean double?",
                    "Outer.java:9:21: [secretly:member-on-type] 'env' applies to one secret; move it there",
                    "Outer.java:9:7: [secretly:nothing-to-load] Outer.Empty has nothing to load: a record needs a component, a class an annotated field or constructor",
                    "Outer.java:10:46: [secretly:unsupported-value] Outer.App.maybe is of type Optional<Map<Integer,Outer.Plain>>, which is not supported; did you mean Optional<Map<String, Outer.Plain>>?"),
            new Case(
                    Rule.NULLABLE_PART,
                    """
                    class Outer {
                      @interface Nullable {}
                      @Secret("trello") record Trello(@Nullable String a) {}
                      static class Stripe { @Secret("stripe.a") @Nullable String a; }
                    }""",
                    "Outer.java:3:35: [secretly:nullable-part] Outer.Trello.a is never null; declare an Optional for a secret that may be absent",
                    "Outer.java:4:45: [secretly:nullable-part] Outer.Stripe.a is never null; declare an Optional for a secret that may be absent"),
            new Case(
                    Rule.MALFORMED_DEFAULT,
                    """
                    class Outer {
                      enum Level { LOW, HIGH }
                      record Trello(
                          @Secret(value = "a.b", defaultValue = "3o") int b,
                          @Secret(value = "a.c", defaultValue = "middle") Level c,
                          @Secret(value = "a.d", defaultValue = "") java.net.InetSocketAddress d) {}
                    }""",
                    "Outer.java:4:45: [secretly:malformed-default] the default '3o' of Outer.Trello.b is not a 32-bit integer; correct it",
                    "Outer.java:5:45: [secretly:malformed-default] the default 'middle' of Outer.Trello.c is not one of LOW, HIGH; correct it",
                    "Outer.java:6:45: [secretly:malformed-default] the default '' of Outer.Trello.d is not host:port; correct it"),
            new Case(
                    Rule.MALFORMED_DEFAULT,
                    """
                    @Secret("t") record Trello(
                        @Secret(defaultValue = "1, x") List<Integer> b,
                        @Secret(defaultValue = "a,,b") Set<String> c,
                        @Secret(defaultValue = "1, 2") List<Integer> d) {}""",
                    "Trello.java:2:28: [secretly:malformed-default] the default '1, x' of Trello.b is not an array of 32-bit integers; correct it",
                    "Trello.java:3:28: [secretly:malformed-default] the default 'a,,b' of Trello.c is not an array of strings; correct it"),
            new Case(
                    Rule.TEXT_FOR_TABLE,
                    """
                    @Secret("t") record Trello(
                        @Secret(env = "A_B") Map<String, String> a,
                        @Secret(defaultValue = "x") List<List<String>> b,
                        @Secret(env = "C_D") List<Item> c,
                        @Secret(defaultValue = "x") List<SecretString> d) {
                      record Item(@Secret(env = "E_F") String e) {}
                    }""",
                    "Trello.java:2:19: [secretly:text-for-table] Trello.a is a table, or holds tables or arrays, which cannot be written as one string; remove 'env'",
                    "Trello.java:3:28: [secretly:text-for-table] Trello.b is a table, or holds tables or arrays, which cannot be written as one string; remove 'defaultValue'",
                    "Trello.java:6:29: [secretly:text-for-table] Trello.Item.e is in one of several tables here, so one variable cannot identify it; remove 'env'",
                    "Trello.java:4:19: [secretly:text-for-table] Trello.c is a table, or holds tables or arrays, which cannot be written as one string; remove 'env'",
                    "Trello.java:5:28: [secretly:default-on-credential] Trello.d is a credential, and credentials are never written into code; remove the default"),
            new Case(
                    Rule.UNSUPPORTED_VALUE,
                    """
                    @Secret("t") record Trello(
                        List<Optional<String>> a, Set<char[]> b, List<?> c, Map<?, String> d,
                        List<? super String> e, Optional<Optional<String>> f, List<float[]> g, Map<String, Object> h,
                        @SuppressWarnings("rawtypes") List i, Set<List<byte[]>> j, java.util.ArrayList<String> k, Set<Bytes> l) { record Bytes(char[] c) {} }""",
                    "Trello.java:2:28: [secretly:unsupported-value] Trello.a is of type List<Optional<String>>, which is not supported; the Javadoc of @Secret lists the types",
                    "Trello.java:2:43: [secretly:unsupported-value] Trello.b is of type Set<char[]>, which is not supported; did you mean List<char[]>?",
                    "Trello.java:2:54: [secretly:unsupported-value] Trello.c is of type List<?>, which is not supported; the Javadoc of @Secret lists the types",
                    "Trello.java:2:72: [secretly:unsupported-value] Trello.d is of type Map<?,String>, which is not supported; did you mean Map<String, String>?",
                    "Trello.java:3:26: [secretly:unsupported-value] Trello.e is of type List<? super String>, which is not supported; the Javadoc of @Secret lists the types",
                    "Trello.java:3:56: [secretly:unsupported-value] Trello.f is of type Optional<Optional<String>>, which is not supported; the Javadoc of @Secret lists the types",
                    "Trello.java:3:73: [secretly:unsupported-value] Trello.g is of type List<float[]>, which is not supported; did you mean List<List<Double>>?",
                    "Trello.java:3:96: [secretly:unsupported-value] Trello.h is of type Map<String,Object>, which is not supported; the Javadoc of @Secret lists the types",
                    "Trello.java:4:40: [secretly:unsupported-value] Trello.i is of type List, which is not supported; did you mean List<String>?",
                    "Trello.java:4:61: [secretly:unsupported-value] Trello.j is of type Set<List<byte[]>>, which is not supported; the Javadoc of @Secret lists the types",
                    "Trello.java:4:92: [secretly:unsupported-value] Trello.k is of type ArrayList<String>, which is not supported; did you mean List<String>?",
                    "Trello.java:4:106: [secretly:unsupported-value] Trello.l is of type Set<Trello.Bytes>, which is not supported; the Javadoc of @Secret lists the types"),
            new Case(
                    Rule.RECORD_CYCLE,
                    """
                    class Outer {
                      @Secret("a") record A(List<B> x) {}
                      record B(String y, Optional<Map<String, A>> a) {}
                    }""",
                    "Outer.java:3:47: [secretly:record-cycle] Outer.B.a contains Outer.A again; remove it"),
            new Case(
                    Rule.DUPLICATE_KEY,
                    """
                    class Outer {
                      @Secret("a") record A(List<B> x, @Secret("x.y") String z) {}
                      record B(String y, @Secret("y") String u) {}
                      @Secret("c") record C(Map<String, B> x, @Secret("x.y") B z) {}
                    }""",
                    "Outer.java:2:33: [secretly:duplicate-key] the key 'a.x.y' is already used by Outer.B.y",
                    "Outer.java:2:44: [secretly:key-is-table] the key 'a.x.y' is in the table 'a.x', but that is also the key of Outer.A.x, which is a value; rename one of them",
                    "Outer.java:4:40: [secretly:duplicate-key] the key 'c.x.y' is already used by Outer.B.y",
                    "Outer.java:4:51: [secretly:duplicate-key] the key 'c.x.y.y' is already used by Outer.B.y"),
            new Case(
                    Rule.NULLABLE_PART,
                    """
                    class Outer {
                      @java.lang.annotation.Target({java.lang.annotation.ElementType.TYPE_USE}) @interface Nullable {}
                      @Secret record App(@Nullable Part part, @Nullable List<Part> parts,
                          List<@Nullable String> names) {}
                      record Part(String name) {}
                    }""",
                    "Outer.java:3:37: [secretly:nullable-part] Outer.App.part is never null; declare an Optional for a secret that may be absent",
                    "Outer.java:3:64: [secretly:nullable-part] Outer.App.parts is never null; declare an Optional for a secret that may be absent",
                    "Outer.java:4:30: [secretly:nullable-part] Outer.App.names is never null; declare an Optional for a secret that may be absent"),
            new Case(
                    Rule.EMPTY_KEY,
                    """
                    class Outer {
                      @Secret("app") record App(Held held) {}
                      record Held(String host, @Secret(defaultValue = "5") int port) {}
                      record Alone(@Secret(defaultValue = "5") int port) {}
                      record Both(@Secret("both.host") String host, @Secret(defaultValue = "5") int port) {}
                    }""",
                    "Outer.java:5:49: [secretly:empty-key] an empty key needs a table: name the whole key here, or put @Secret(\"table\") on Outer.Both"),
            new Case(
                    Rule.SEVERAL_DEFAULTS,
                    """
                    record Trello(@Secret(value = "trello.a", defaultValue = {"x", "y"}) String a) {}""",
                    "Trello.java:1:58: [secretly:several-defaults] Trello.a has several defaults; give one string"),
            new Case(
                    Rule.DEFAULT_ON_OPTIONAL,
                    """
                    record Trello(@Secret(value = "trello.a", defaultValue = "x") Optional<String> a) {}""",
                    "Trello.java:1:58: [secretly:default-on-optional] Trello.a is an Optional, which is empty without a value; remove the default or the Optional"),
            new Case(
                    Rule.DEFAULT_ON_CREDENTIAL,
                    """
                    class Trello { @Secret(value = "trello.a", defaultValue = "x") SecretString a; }""",
                    "Trello.java:1:59: [secretly:default-on-credential] Trello.a is a credential, and credentials are never written into code; remove the default"));

    @TempDir
    private Path folder;

    private record Case(Rule rule, String source, String... messages) {}

    static Stream<Case> cases() {
        return CASES.stream();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aBrokenRuleIsReportedOnceAtItsExactLocation(Case broken) {
        Compiled.of(broken.source()).reports(broken.messages());
    }

    /** Locations are compared only if Eclipse's compiler gives one: it does in classes, but not in records. */
    @ParameterizedTest
    @MethodSource("cases")
    void eclipseReportsTheSameErrors(Case broken) throws IOException {
        RealCompiler eclipse = RealCompiler.eclipse(folder);
        String name = Compiled.name(broken.source());
        eclipse.source("test/" + name + ".java", Compiled.HEADER + broken.source());

        assertFalse(eclipse.compile());
        List<String> expected = Arrays.stream(broken.messages())
                .map(message -> message.replaceFirst("^(\\S+?:\\d+):\\d+", "$1"))
                .toList();
        assertEquals(
                String.join(
                        "\n",
                        expected.stream().map(DiagnosticsTest::words).sorted().toList()),
                String.join(
                        "\n",
                        eclipse.errors().stream()
                                .map(DiagnosticsTest::words)
                                .sorted()
                                .toList()));
        List<String> placed = eclipse.errors().stream()
                .filter(message -> message.matches("\\S+:\\d+: (?s:.*)"))
                .map(Compiled::inSource)
                .filter(message -> !expected.contains(message))
                .toList();
        assertEquals(List.of(), placed, expected.toString());
    }

    private static String words(String message) {
        return message.replaceFirst("^\\S*?:-?\\d+: ", "");
    }

    @Test
    void errorsInSeveralFilesAndTypesAreReportedInOneCompilation() {
        Compiled.of("""
                        class First {
                          @Secret("a") record One(float a, float b) {}
                          @Secret("b") record Two(String ok) {}
                          @Secret("c") record Three(float a) {}
                        }""", "@Secret(\"d\") record Fourth(float a) {}", "@Secret(\"e\") record Fifth(String ok) {}")
                .reports(
                        "First.java:2:33: [secretly:unsupported-value] First.One.a is of type float, which is not supported; did you mean double?",
                        "First.java:2:42: [secretly:unsupported-value] First.One.b is of type float, which is not supported; did you mean double?",
                        "First.java:4:35: [secretly:unsupported-value] First.Three.a is of type float, which is not supported; did you mean double?",
                        "Fourth.java:1:34: [secretly:unsupported-value] Fourth.a is of type float, which is not supported; did you mean double?");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "path",
                "home",
                "user",
                "logname",
                "username",
                "hostname",
                "shell",
                "lang",
                "term",
                "pwd",
                "tmpdir",
                "java-home",
                "classpath",
                "secretly.files"
            })
    void aVariableThatAlreadyHasAMeaningIsRejected(String key) {
        List<String> messages =
                Compiled.of("class A { @Secret(\"" + key + "\") String a; }").messages();

        assertEquals(1, messages.size(), messages.toString());
        assertTrue(messages.get(0).contains("which already has a meaning"), messages.get(0));
    }

    private static final String PLAIN_STRINGS = """
            package test;
            import dev.secretly.Secret;
            import dev.secretly.runtime.SecretString;
            import java.util.*;
            class Outer {
              @Secret("a") record Plain(
                  String apiKey, Optional<String> oauth2Tokens, String host, SecretString pin,
                  @Secret("x.client-secret") List<String> list, String publicKey, String secretName) {}
              @Secret("b") record Fine(@SuppressWarnings("secretly") String password) {}
              @SuppressWarnings({"x", "secretly"}) interface Silent { @Secret("c") record Also(String password) {} }
              @Secret("d") static class Gateway { @Secret String password; }
              @Secret record App(Plain plain, Held one,
                  List<Held> several) {}
              record Held(Map<String, String> credentials) {}
            }
            """;

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void credentialsInStringsAreOneWarningPerRecord(boolean isEclipse) throws IOException {
        RealCompiler compiler = isEclipse ? RealCompiler.eclipse(folder) : RealCompiler.javac(folder);
        compiler.source("test/Outer.java", PLAIN_STRINGS);

        assertTrue(compiler.compile(), () -> compiler.errors().toString());
        List<String> warnings = compiler.warnings().stream()
                .filter(warning -> warning.contains("[secretly:"))
                .toList();
        List<String> expected = List.of(
                "Outer.java:7: [secretly:plain-string] Outer.Plain.apiKey, Outer.Plain.oauth2Tokens, Outer.Plain.list are Strings, which"
                        + " the record's toString() shows; declare SecretString, or put @SuppressWarnings(\"secretly\") there",
                "Outer.java:14: [secretly:plain-string] Outer.Held.credentials is a String, which the record's toString() shows;"
                        + " declare SecretString, or put @SuppressWarnings(\"secretly\") there");
        assertEquals(
                isEclipse
                        ? expected.stream().map(DiagnosticsTest::words).sorted().toList()
                        : expected,
                isEclipse
                        ? warnings.stream().map(DiagnosticsTest::words).sorted().toList()
                        : warnings);
    }

    @Test
    void theOptionTurnsStringWarningsIntoErrorsOrOff() throws IOException {
        RealCompiler refusing = RealCompiler.javac(folder)
                .option("-Asecretly.plainStrings=error")
                .source("test/Outer.java", PLAIN_STRINGS);
        assertFalse(refusing.compile());
        assertEquals(
                List.of("apiKey", "oauth2Tokens", "host", "list", "publicKey", "secretName", "credentials"),
                refusing.errors().stream()
                        .map(error -> error.replaceAll("(?s).*Outer\\.\\w+\\.(\\w+) is a String, which.*", "$1"))
                        .toList());

        RealCompiler ignoring = RealCompiler.javac(folder)
                .option("-Asecretly.plainStrings=ignore", "-Xlint:-options", "-Werror")
                .source("test/Outer.java", PLAIN_STRINGS);
        assertTrue(ignoring.compile(), () -> ignoring.errors().toString());

        RealCompiler wrong = RealCompiler.javac(folder)
                .option("-Asecretly.plainStrings=warm")
                .source("test/Outer.java", PLAIN_STRINGS);
        assertFalse(wrong.compile());
        assertEquals(
                List.of(
                        "[secretly:malformed-option] -Asecretly.plainStrings=warm is unknown; it is warn, error or ignore"),
                wrong.errors());
    }

    @Test
    void aConstructorWithOtherTypesIsNotTheCanonicalOne() {
        Compiled.of("record A(@Secret(\"a.b\") String c) { A(@Secret(\"a.b\") Object c) { this(c.toString()); } }")
                .reports(
                        "A.java:1:39: [secretly:unsupported-place] @Secret on a parameter of a record's constructor does nothing; put it on a"
                                + " record, a component, a field or a parameter of a class's constructor");
    }

    @Test
    void severalErrorsAtOneLocationAreAllReported() {
        Compiled.of("class Outer { @Secret(\"a\") private record Trello<T>() {} }")
                .reports(
                        "Outer.java:1:36: [secretly:private-type] Outer.Trello is private, so its loader cannot see it; remove 'private'",
                        "Outer.java:1:36: [secretly:generic-type] Outer.Trello has type parameters; a loader needs a type without them",
                        "Outer.java:1:15: [secretly:nothing-to-load] Outer.Trello has nothing to load: a record needs a component, a class an annotated field or constructor");
    }

    @Test
    void aClassNamedLikeTheLoaderIsAnError() {
        Compiled.of("@Secret(\"trello\") record Trello(String a) {}", "class TrelloSecrets {}")
                .reports(
                        "Trello.java:1:19: [secretly:loader-exists] the loader would be test.TrelloSecrets, but a class of that name exists; rename one of them");
    }

    @Test
    void unresolvedSymbolsAreReportedOnlyByTheCompiler() {
        Compiled.of("@Secret(Nowhere.KEY) record Trello(@Secret(\"a\" + Nowhere.B) String a, Missing c) {}")
                .reports(
                        "Trello.java:1:71: cannot find symbol\n  symbol:   class Missing\n  location: class test.Trello",
                        "Trello.java:1:9: cannot find symbol\n  symbol: variable Nowhere",
                        "Trello.java:1:50: cannot find symbol\n  symbol:   variable Nowhere\n  location: class test.Trello");
    }
}
