package dev.secretly.tools.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.secretly.testing.Canary;
import dev.secretly.tools.Project;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Types at a terminal that {@code script} makes. */
class TypedValueTest {

    private static final String VALUE = Canary.of("typed");

    private static final String KEY = "-----BEGIN X-----\n" + VALUE + "\nthird\n-----END X-----";

    @TempDir
    private Path folder;

    private Project project;

    @BeforeEach
    void createProject() throws IOException {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/script")), "script is not installed");
        project = new Project(folder).file("secrets.toml", "");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            'VALUE\\n',                       'VALUE'
            'VALUE\\r',                       'VALUE'
            'x\u00e4\\bVALUE\\b\\bed\\n',     'xVALUE'
            'abc\\uVALUE\\n',                 'VALUE'
            'KEY\\n',                         'KEY'
            'ESC[200~KEY\\nESC[201~\\n',      'KEY'
            'ESC[200~VALUE\\nESC[201~x\\n',   'VALUE\\nx'
            """)
    void aTypedOrPastedValueIsTakenWholeAndNotShown(String keys, String value) throws Exception {
        String shown = type(command("set --any-key a.k"), text(keys));

        assertFalse(shown.contains(Canary.marker()), shown);
        assertTrue(shown.contains("Set a.k in secrets.toml."), shown);
        assertTrue(shown.contains("rest:[]"), shown);
        String expected =
                text(value).equals("x" + VALUE) ? "x" + VALUE.substring(0, VALUE.length() - 2) + "ed" : text(value);
        assertEquals(
                "[a]\nk = \"" + expected.replace("\n", "\\n") + "\"\n",
                project.read("secrets.toml").stripLeading());
    }

    @Test
    void theEndOfTheInputSetsNothing() throws Exception {
        String shown = type(command("set --any-key a.k"), "\u0004");

        assertTrue(shown.contains("no value was typed; nothing was set"), shown);
        assertEquals("", project.read("secrets.toml"));
    }

    @ParameterizedTest
    @CsvSource({"| cat", "> out.log"})
    void withoutATerminalOnTheOutputTheValueIsNotAskedFor(String redirection) throws Exception {
        String shown = type(command("set --any-key a.k " + redirection), VALUE + "\n");

        assertTrue(
                shown.contains(
                        "the output is not a terminal, where the command could ask for the value; use: set a.k < FILE"),
                shown);
        assertEquals("", project.read("secrets.toml"));
    }

    @Test
    void theTerminalShowsAgainWhatIsTypedAfterwards() throws Exception {
        String shown = type(command("set --any-key a.k") + "; stty -a", VALUE + "\n");

        assertTrue(shown.contains(" echo ") && shown.contains(" icanon "), shown);
    }

    /** What the terminal still has when the command has ended is what a shell would run. */
    private String command(String arguments) {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return "'" + java + "' -cp '" + System.getProperty("java.class.path") + "' " + Main.class.getName() + " "
                + arguments + "; printf 'rest:[%s]' \"$(timeout 1 cat | tr -d '\\n')\"";
    }

    private String type(String command, String keys) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(List.of("script", "-qec", command, "/dev/null"))
                .directory(project.path("").toFile())
                .redirectErrorStream(true);
        builder.environment().put("HOME", project.path("home").toString());
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.environment().put("SHELL", "/bin/sh");
        Process process = builder.start();
        ByteArrayOutputStream shown = new ByteArrayOutputStream();
        Thread reader = new Thread(() -> copy(process.getInputStream(), shown));
        reader.start();
        for (int wait = 0;
                wait < 600
                        && process.isAlive()
                        && !text(shown).contains("not shown")
                        && !text(shown).contains("not a terminal");
                wait++) {
            Thread.sleep(50);
        }
        OutputStream in = process.getOutputStream();
        in.write(keys.getBytes(StandardCharsets.UTF_8));
        in.flush();
        for (int wait = 0; wait < 600 && process.isAlive() && !text(shown).contains("rest:["); wait++) {
            Thread.sleep(50);
        }
        Thread.sleep(200);
        in.close();
        assertTrue(process.waitFor(60, TimeUnit.SECONDS));
        reader.join();
        return text(shown);
    }

    private static void copy(InputStream in, ByteArrayOutputStream out) {
        try {
            byte[] part = new byte[1 << 12];
            for (int read = in.read(part); read >= 0; read = in.read(part)) {
                synchronized (out) {
                    out.write(part, 0, read);
                }
            }
        } catch (IOException ended) {
            // What was shown until then counts.
        }
    }

    private static String text(ByteArrayOutputStream shown) {
        synchronized (shown) {
            return shown.toString(StandardCharsets.UTF_8);
        }
    }

    private static String text(String pattern) {
        return pattern.replace("\\n", "\n")
                .replace("\\r", "\r")
                .replace("\\b", "\u007F")
                .replace("\\u", "\u0015")
                .replace("ESC", "\u001B")
                .replace("VALUE", VALUE)
                .replace("KEY", KEY);
    }
}
