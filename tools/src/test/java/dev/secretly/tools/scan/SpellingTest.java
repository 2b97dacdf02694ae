package dev.secretly.tools.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import dev.secretly.schema.leak.ContentSearch;
import dev.secretly.schema.leak.Needles;
import dev.secretly.schema.toml.TomlLiteral;
import dev.secretly.testing.Canary;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Writes values as the libraries of formats write them, and searches for them. */
class SpellingTest {

    private static final String BODY = ("MIIB" + Canary.of("body").replace("-", "") + "Qz+/").repeat(8);

    private static final String PEM = "-----BEGIN PRIVATE KEY-----\n" + BODY.substring(0, 64) + "\n"
            + BODY.substring(64, 128) + "\n" + BODY.substring(128) + "\n-----END PRIVATE KEY-----\n";

    static List<String> values() {
        String mark = Canary.marker();
        return List.of(
                mark + "-plain",
                mark + "\"quoted'\"\"x",
                "\\" + mark + "\\\\back\\nslash\\",
                mark + "-\u00e4\u00f6\u00fc\u00df\u20ac",
                "\u00fc&<" + mark + ">;=:#!%+ $`x/~?*@,{}[]|^",
                mark + "\ttab and \u001b control",
                mark + "\uD83D\uDE00 smile",
                mark + "\f\u000b\u2028\u0085x",
                mark + "$$x and $y and more words that are folded",
                "a\nb" + mark + "\n  c\nd",
                PEM,
                "987654321012");
    }

    @ParameterizedTest
    @MethodSource("values")
    void aValueIsFoundInEachForm(String value) throws Exception {
        List<String> missed = new ArrayList<>();
        for (Map.Entry<String, byte[]> form : forms(value).entrySet()) {
            ByteArrayOutputStream content = new ByteArrayOutputStream();
            content.write("before\n".getBytes(StandardCharsets.UTF_8));
            content.write(form.getValue());
            if (form.getKey().startsWith("UTF-16 with a mark")) {
                content.reset();
                content.write(form.getValue());
            }
            if (found(value, content.toByteArray()).isEmpty()) {
                missed.add(form.getKey() + ": " + new String(form.getValue(), StandardCharsets.UTF_8));
            }
        }
        assertEquals(List.of(), missed);
    }

    private static List<Integer> found(String value, byte[] content) throws IOException {
        List<Integer> lines = new ArrayList<>();
        new ContentSearch(new Needles(Map.of("key", Set.of(value))))
                .search(new ByteArrayInputStream(content), (line, key) -> lines.add(line));
        return lines;
    }

    private static Map<String, byte[]> forms(String value) throws Exception {
        Map<String, String> texts = new LinkedHashMap<>();
        Gson plain = new GsonBuilder().disableHtmlEscaping().create();
        texts.put("verbatim", value);
        texts.put("JSON", plain.toJson(Map.of("k", value)));
        texts.put("JSON with HTML escapes", new Gson().toJson(value));
        texts.put("JSON in ASCII", ascii(plain.toJson(value)));
        texts.put("JSON in JSON", plain.toJson(plain.toJson(value)));
        texts.put("JSON with slashes escaped", plain.toJson(value).replace("/", "\\/"));
        texts.put("TOML", TomlLiteral.string(value));
        texts.put("TOML over lines", "\"\"\"\n" + lines(value, "\n") + "\"\"\"");
        texts.put(
                "TOML with line ends escaped",
                "\"\"\"\\\n   " + value.substring(0, 5).replace("\\", "\\\\") + "\\\n      "
                        + doubleQuoted(value.substring(5)) + "\"\"\"");
        texts.put("Java", "\"" + doubleQuoted(value) + "\"");
        texts.put("Java concatenated", "\"" + lines(value, "\\n\"\n        + \"") + "\"");
        texts.put("JavaScript", "'" + doubleQuoted(value).replace("\\\"", "\"").replace("'", "\\'") + "'");
        texts.put(
                "JavaScript template",
                "`" + value.replace("\\", "\\\\").replace("`", "\\`").replace("${", "\\${") + "`");
        texts.put("properties", properties(value));
        for (ScalarStyle style : ScalarStyle.values()) {
            texts.put("YAML " + style, yaml(value, style));
        }
        // XML 1.0 allows no other control characters, and some releases of Java refuse to write them.
        boolean isLegalInXml = value.chars().allMatch(one -> one >= ' ' || "\t\n\r".indexOf(one) >= 0);
        if (isLegalInXml) {
            texts.put("XML", xml(value, false));
            texts.put("XML attribute", xml(value, true));
        }
        texts.put("XML with numbers", numbered(value));
        texts.put("shell in single quotes", "export K='" + value.replace("'", "'\\''") + "'");
        texts.put("shell in single and double quotes", "K='" + value.replace("'", "'\"'\"'") + "'");
        texts.put("shell in double quotes", "K=\"" + value.replaceAll("([\"\\\\$`])", "\\\\$1") + "\"");
        texts.put("shell with backslashes", "K=" + value.replaceAll("([^A-Za-z0-9_./:=@\n-])", "\\\\$1"));
        texts.put(".env", "K=\"" + doubleQuoted(value) + "\"");
        texts.put("C", "char k[] = \"" + octal(value) + "\";");
        texts.put("C with hexadecimal escapes", "char k[] = \"" + hexadecimal(value) + "\";");
        texts.put("Compose", value.replace("$", "$$"));
        texts.put(
                "XML with padded numbers",
                value.codePoints()
                        .mapToObj(code -> String.format("&#%05d;", code))
                        .collect(Collectors.joining()));
        texts.put("CSV", "\"" + value.replace("\"", "\"\"") + "\"");
        texts.put("CRLF", value.replace("\n", "\r\n"));
        texts.put("indented", value.indent(8));
        texts.put("one line", value.replace("\n", "\\n"));
        texts.put("encodeURIComponent", component(value));
        texts.put(
                "percent in lower case",
                component(value).toLowerCase(Locale.ROOT).contains("%") ? lowerEscapes(component(value)) : value);
        texts.put("encodeURI", uri(value));
        texts.put("form", URLEncoder.encode(value, StandardCharsets.UTF_8));
        texts.put("user-info", "https://me:" + component(value) + "@host");
        byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
        texts.put("hex", HexFormat.of().formatHex(utf8));
        texts.put("hex in upper case", HexFormat.of().withUpperCase().formatHex(utf8));
        texts.put("hex with colons", HexFormat.ofDelimiter(":").formatHex(utf8));
        texts.put(
                "hex as bytes of C",
                HexFormat.ofDelimiter(", ").withPrefix("0x").formatHex(utf8));
        for (int before = 0; before < 3; before++) {
            byte[] whole = ("x".repeat(before + 50) + "\n" + value + " after it").getBytes(StandardCharsets.UTF_8);
            texts.put("Base64 " + before, Base64.getEncoder().encodeToString(whole));
            texts.put("Base64 for URLs " + before, Base64.getUrlEncoder().encodeToString(whole));
            texts.put("Base64 at 76 " + before, Base64.getMimeEncoder().encodeToString(whole));
            texts.put(
                    "Base64 at 64, indented " + before,
                    Base64.getMimeEncoder(64, "\n    ".getBytes(StandardCharsets.US_ASCII))
                            .encodeToString(whole));
            texts.put(
                    "Base64 in JSON " + before,
                    plain.toJson(Base64.getMimeEncoder().encodeToString(whole)));
        }
        Map<String, byte[]> forms = new LinkedHashMap<>();
        texts.forEach((name, text) -> forms.put(name, text.getBytes(StandardCharsets.UTF_8)));
        if (StandardCharsets.ISO_8859_1.newEncoder().canEncode(value)) {
            forms.put("Latin-1", value.getBytes(StandardCharsets.ISO_8859_1));
        }
        for (Charset wide : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            forms.put(wide.name(), value.getBytes(wide));
            forms.put("UTF-16 with a mark, JSON, " + wide, ("\uFEFF\n" + plain.toJson(value)).getBytes(wide));
            forms.put("Base64 of " + wide, Base64.getEncoder().encode(("ab" + value).getBytes(wide)));
        }
        return forms;
    }

    private static String doubleQuoted(String value) {
        String literal = TomlLiteral.string(value + "'\"");
        return literal.substring(1, literal.length() - "'\\\"\"".length());
    }

    /** The lines between quotes, each escaped, with something between them. */
    private static String lines(String value, String between) {
        return value.lines().map(SpellingTest::doubleQuoted).collect(Collectors.joining(between));
    }

    private static String ascii(String text) {
        return text.chars()
                .mapToObj(unit -> unit < 0x80 ? String.valueOf((char) unit) : String.format("\\u%04x", unit))
                .collect(Collectors.joining());
    }

    private static String numbered(String text) {
        return text.codePoints()
                .mapToObj(code ->
                        Character.isLetterOrDigit(code) && code < 0x80 ? Character.toString(code) : "&#" + code + ";")
                .collect(Collectors.joining());
    }

    private static String octal(String value) {
        StringBuilder text = new StringBuilder();
        for (byte one : value.getBytes(StandardCharsets.UTF_8)) {
            boolean isPlain = one >= ' ' && one < 0x7F && one != '"' && one != '\\';
            text.append(isPlain ? String.valueOf((char) one) : String.format("\\%03o", one & 0xFF));
        }
        return text.toString();
    }

    private static String hexadecimal(String value) {
        StringBuilder text = new StringBuilder();
        for (byte one : value.getBytes(StandardCharsets.UTF_8)) {
            text.append(
                    one >= ' ' && one != '"' && one != '\\'
                            ? String.valueOf((char) one)
                            : String.format("\\x%02X", one & 0xFF));
        }
        return text.toString();
    }

    private static String properties(String value) throws IOException {
        Properties properties = new Properties();
        properties.setProperty("key", value);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        properties.store(out, null);
        return out.toString(StandardCharsets.ISO_8859_1);
    }

    private static String yaml(String value, ScalarStyle style) {
        return new Dump(DumpSettings.builder()
                        .setDefaultScalarStyle(style)
                        .setWidth(40)
                        .build())
                .dumpToString(Map.of("outer", Map.of("key", value)));
    }

    private static String xml(String value, boolean isAttribute) throws Exception {
        Document document =
                DocumentBuilderFactory.newInstance().newDocumentBuilder().newDocument();
        Element element = document.createElement("key");
        if (isAttribute) {
            element.setAttribute("value", value);
        } else {
            element.setTextContent(value);
        }
        document.appendChild(element);
        StringWriter out = new StringWriter();
        TransformerFactory.newInstance().newTransformer().transform(new DOMSource(document), new StreamResult(out));
        return out.toString();
    }

    /** As encodeURIComponent of JavaScript does it. */
    private static String component(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("%21", "!")
                .replace("%27", "'")
                .replace("%28", "(")
                .replace("%29", ")")
                .replace("%7E", "~");
    }

    private static String lowerEscapes(String text) {
        StringBuilder lower = new StringBuilder(text);
        for (int at = text.indexOf('%'); at >= 0; at = text.indexOf('%', at + 3)) {
            lower.replace(at, at + 3, text.substring(at, at + 3).toLowerCase(Locale.ROOT));
        }
        return lower.toString();
    }

    /** As encodeURI of JavaScript does it: signs of a whole address stay. */
    private static String uri(String value) {
        String encoded = component(value);
        for (char stays : ";/?:@&=+$,#".toCharArray()) {
            encoded = encoded.replace(String.format("%%%02X", (int) stays), String.valueOf(stays));
        }
        return encoded;
    }

    @Test
    void aLongLineOfAValueIsFoundAndThoseThatFollowItAreOneHit() throws IOException {
        String[] lines = PEM.split("\n");
        String one = "a\n" + lines[2] + "\nb\n";
        String two = "a\n" + lines[1] + "\n" + lines[2] + "\nb\n" + lines[2] + "\n";

        assertEquals(List.of(2), found(PEM, one.getBytes(StandardCharsets.UTF_8)));
        assertEquals(List.of(2, 5), found(PEM, two.getBytes(StandardCharsets.UTF_8)));
        assertEquals(List.of(1), found(PEM, PEM.getBytes(StandardCharsets.UTF_8)));
        assertEquals(List.of(), found(PEM, (lines[0] + "\n" + lines[4]).getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aNumberIsFoundWithUnderscores() throws IOException {
        assertEquals(List.of(1), found("987654321012", "k = 987_654_321_012".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void whatIsNearlyAValueIsNotFound() throws Exception {
        for (String value : values()) {
            String near = value.replace(Canary.marker(), Canary.marker().toUpperCase(Locale.ROOT))
                    .replace("9876", "9875")
                    .replace("MIIB", "MIIC");
            for (Map.Entry<String, byte[]> form : forms(near).entrySet()) {
                assertEquals(List.of(), found(value, form.getValue()), form.getKey());
            }
        }
    }

    @Test
    void theWorstContentsAreSearchedInBoundedTime() {
        List<String> worst = List.of("\\".repeat(400) + "x", "a\n".repeat(400) + "x", "\"'".repeat(20) + "x");
        for (String value : worst) {
            String content = value.substring(0, 2).repeat(20_000);
            assertTimeoutPreemptively(
                    Duration.ofSeconds(60), () -> found(value, content.getBytes(StandardCharsets.UTF_8)));
        }
    }
}
