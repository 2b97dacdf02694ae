package dev.secretly.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.secretly.processor.diagnostic.Rule;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule with its exact message, place and number of errors. Lines start at 2: the header of a file is one line. */
class DiagnosticsTest {

    private static final List<Case> CASES = List.of(
            new Case(
                    Rule.NOT_A_RECORD,
                    """
                    @Secret("trello")
                    class Trello {}""",
                    "Trello.java:2:1: [secretly] Trello is no record; @Secret is supported on records and their components"),
            new Case(
                    Rule.PRIVATE_TYPE,
                    """
                    class Outer {
                      private static class Hidden {
                        @Secret("trello") record Trello(String a) {}
                      }
                      @Secret("trello") private record Stripe(String a) {}
                    }""",
                    "Outer.java:4:23: [secretly] Outer.Hidden.Trello is inside Outer.Hidden, which is private, so its loader cannot see it; remove 'private'",
                    "Outer.java:6:29: [secretly] Outer.Stripe is private, so its loader cannot see it; remove 'private'"),
            new Case(
                    Rule.GENERIC_TYPE,
                    """
                    @Secret("trello")
                    record Trello<T>(String a) {}""",
                    "Trello.java:3:1: [secretly] Trello has type parameters; a loader needs a type without them"),
            new Case(
                    Rule.NO_COMPONENTS,
                    """
                    @Secret("trello")
                    record Trello() {}""",
                    "Trello.java:2:1: [secretly] Trello has no components, so there is nothing to load"),
            new Case(
                    Rule.UNSUPPORTED_PLACE,
                    """
                    class Trello {
                      @Secret("trello.a") String a;
                      Trello(@Secret("trello.b") String b) {}
                      void c(@Secret("trello.c") String c) {}
                    }""",
                    "Trello.java:3:3: [secretly] @Secret on a field is not supported; put it on a record or on the components of one",
                    "Trello.java:4:10: [secretly] @Secret on a parameter of a constructor is not supported; put it on a record or on the components of one",
                    "Trello.java:5:10: [secretly] @Secret on a parameter of a method is not supported; put it on a record or on the components of one"),
            new Case(
                    Rule.MEMBER_ON_TYPE,
                    """
                    @Secret(value = "trello", env = "TRELLO", defaultValue = {})
                    record Trello(String a) {}""",
                    "Trello.java:2:33: [secretly] 'env' belongs to one secret; move it to a component",
                    "Trello.java:2:58: [secretly] 'defaultValue' belongs to one secret; move it to a component"),
            new Case(
                    Rule.DEFAULT_UNSUPPORTED,
                    """
                    record Trello(@Secret(value = "trello.a", defaultValue = "x") String a) {}""",
                    "Trello.java:2:58: [secretly] default values are not supported yet; declare an Optional and call orElse(...) where it is used"),
            new Case(
                    Rule.COMPONENT_WITHOUT_KEY,
                    """
                    record Trello(
                        @Secret("trello.a") String a,
                        String b) {}""",
                    "Trello.java:4:12: [secretly] component 'b' has no @Secret, others of Trello do; give it one, or put @Secret(\"table\") on the record"),
            new Case(
                    Rule.EMPTY_KEY,
                    """
                    record Trello(
                        @Secret String a,
                        @Secret("") String b) {}""",
                    "Trello.java:3:5: [secretly] an empty key needs a table: name the whole key here, or put @Secret(\"table\") on Trello",
                    "Trello.java:4:13: [secretly] an empty key needs a table: name the whole key here, or put @Secret(\"table\") on Trello"),
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
                    "Trello.java:2:9: [secretly] 'trello.' is no TOML key: at column 8 a part of the key is missing",
                    "Trello.java:4:13: [secretly] 'a..b' is no TOML key: at column 3 a part of the key is missing",
                    "Trello.java:5:13: [secretly] 'a$b' is no TOML key: at column 2 this character needs quotes around its part of the key: table.'part'",
                    "Trello.java:6:13: [secretly] 'a b' is no TOML key: at column 3 a dot has to stand between two parts",
                    "Trello.java:7:13: [secretly] ''a' is no TOML key: at column 1 the quote that opens here is never closed",
                    "Trello.java:8:13: [secretly] '\"\\q\"' is no TOML key: at column 2 TOML has no such escape",
                    "Trello.java:9:13: [secretly] '''' is no TOML key: at column 2 a control character or half a surrogate pair cannot stand in a key"),
            new Case(
                    Rule.UNSUPPORTED_VALUE,
                    """
                    @Secret("trello") record Trello(
                        int a,
                        Optional<Integer> b,
                        @Secret("c") Optional<Optional<String>> c,
                        String[] d) {}""",
                    "Trello.java:3:9: [secretly] component 'a' is of type int; supported are String, SecretString, and Optional of them",
                    "Trello.java:4:23: [secretly] component 'b' is of type Optional<Integer>; supported are String, SecretString, and Optional of them",
                    "Trello.java:5:45: [secretly] component 'c' is of type Optional<Optional<String>>; supported are String, SecretString, and Optional of them",
                    "Trello.java:6:14: [secretly] component 'd' is of type String[]; supported are String, SecretString, and Optional of them"),
            new Case(
                    Rule.DUPLICATE_KEY,
                    """
                    @Secret("trello") record Trello(
                        String a,
                        @Secret("'a'") String b) {}""",
                    "Trello.java:4:13: [secretly] the key 'trello.a' is already that of component 'a'"),
            new Case(
                    Rule.DUPLICATE_VARIABLE,
                    """
                    @Secret("trello") record Trello(
                        String aB,
                        @Secret("a-b") String b,
                        @Secret(env = "TRELLO_A_B") String c) {}""",
                    "Trello.java:4:5: [secretly] the keys 'trello.a_b' and 'trello.a-b' have one environment variable, TRELLO_A_B; name another: @Secret(value = ..., env = \"...\")",
                    "Trello.java:5:19: [secretly] the keys 'trello.a_b' and 'trello.c' have one environment variable, TRELLO_A_B; name another: @Secret(value = ..., env = \"...\")"),
            new Case(
                    Rule.FILE_VARIABLE,
                    """
                    @Secret("tls") record Tls(
                        String keyFile,
                        String key) {}""",
                    "Tls.java:3:12: [secretly] the environment variable TLS_KEY_FILE would also name the file that holds TLS_KEY; name another: @Secret(value = ..., env = \"...\")"),
            new Case(
                    Rule.MALFORMED_VARIABLE,
                    """
                    @Secret("trello") record Trello(
                        @Secret(env = "1A") String a,
                        @Secret(value = "b", env = "B-C") String b) {}""",
                    "Trello.java:3:19: [secretly] '1A' is no name of an environment variable; it is letters, digits and _, with no digit first",
                    "Trello.java:4:32: [secretly] 'B-C' is no name of an environment variable; it is letters, digits and _, with no digit first"),
            new Case(
                    Rule.IMPOSSIBLE_VARIABLE,
                    """
                    record Trello(
                        @Secret("1.a") String a,
                        @Secret("'\\u00fc'") String b) {}""",
                    "Trello.java:3:13: [secretly] the key '1.a' gives the environment variable '1_A', which is none; name one: @Secret(value = ..., env = \"...\")",
                    "Trello.java:4:13: [secretly] the key '\"\\u00fc\"' gives the environment variable '_', which is none; name one: @Secret(value = ..., env = \"...\")"),
            new Case(
                    Rule.RESERVED_VARIABLE,
                    """
                    @Secret record Trello(
                        String path,
                        @Secret("secretly.x") String b,
                        @Secret(env = "PATH") String c) {}""",
                    "Trello.java:3:12: [secretly] the key 'path' gives the environment variable PATH, which has a meaning of its own; name another: @Secret(value = ..., env = \"...\")",
                    "Trello.java:4:13: [secretly] the key 'secretly.x' gives the environment variable SECRETLY_X, which has a meaning of its own; name another: @Secret(value = ..., env = \"...\")",
                    "Trello.java:5:19: [secretly] the keys 'path' and 'c' have one environment variable, PATH; name another: @Secret(value = ..., env = \"...\")"));

    private record Case(Rule rule, String source, String... messages) {}

    static Stream<Case> cases() {
        return CASES.stream();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aBrokenRuleIsToldOnceAtItsExactPlace(Case broken) {
        Compiled.of(broken.source()).says(broken.messages());
    }

    @Test
    void everyRuleHasACase() {
        List<Rule> elsewhere = List.of(Rule.LOADER_EXISTS, Rule.LOADER_UNWRITABLE, Rule.NO_RUNTIME);
        List<Rule> without = Arrays.stream(Rule.values())
                .filter(rule -> !elsewhere.contains(rule))
                .filter(rule -> cases().noneMatch(tested -> tested.rule() == rule))
                .toList();

        assertEquals(List.of(), without);
    }

    @Test
    void severalFilesAndTypesAreAllToldInOneCompilation() {
        Compiled compiled =
                Compiled.of("""
                class First {
                  @Secret("a") record One(int a, int b) {}
                  @Secret("b") record Two(String ok) {}
                  @Secret("c") record Three(int a) {}
                }""", "@Secret(\"d\") record Fourth(int a) {}", "@Secret(\"e\") record Fifth(String ok) {}");

        compiled.says(
                "First.java:3:31: [secretly] component 'a' is of type int; supported are String, SecretString, and Optional of them",
                "First.java:3:38: [secretly] component 'b' is of type int; supported are String, SecretString, and Optional of them",
                "First.java:5:33: [secretly] component 'a' is of type int; supported are String, SecretString, and Optional of them",
                "Fourth.java:2:32: [secretly] component 'a' is of type int; supported are String, SecretString, and Optional of them");
    }

    @Test
    void severalErrorsAtOnePlaceAreAllTold() {
        Compiled.of("class Outer { @Secret(\"a\") private record Trello<T>() {} }")
                .says(
                        "Outer.java:2:36: [secretly] Outer.Trello is private, so its loader cannot see it; remove 'private'",
                        "Outer.java:2:36: [secretly] Outer.Trello has type parameters; a loader needs a type without them",
                        "Outer.java:2:15: [secretly] Outer.Trello has no components, so there is nothing to load");
    }

    @Test
    void aClassOfTheNameOfTheLoaderIsAnError() {
        Compiled.of("@Secret(\"trello\") record Trello(String a) {}", "class TrelloSecrets {}")
                .says(
                        ":-1:-1: Attempt to create a file for type 'test.TrelloSecrets' multiple times",
                        "Trello.java:2:19: [secretly] the loader would be test.TrelloSecrets, and there is a class of that name; rename one of them");
    }

    @Test
    void whatTheCompilerCannotMakeOutIsTheCompilersBusiness() {
        Compiled.of("@Secret(Nowhere.KEY) record Trello(@Secret(\"a\" + Nowhere.B) String a, Missing c) {}")
                .says(
                        "Trello.java:2:71: cannot find symbol\n  symbol:   class Missing\n  location: class test.Trello",
                        "Trello.java:2:9: cannot find symbol\n  symbol: variable Nowhere",
                        "Trello.java:2:50: cannot find symbol\n  symbol:   variable Nowhere\n  location: class test.Trello");
    }
}
