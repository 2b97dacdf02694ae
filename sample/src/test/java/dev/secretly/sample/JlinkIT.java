package dev.secretly.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Builds an image of the tutorial's program as a module, with the commands of the page on builds. */
class JlinkIT {

    @TempDir
    private Path folder;

    @Test
    void theTutorialIsAnImageWithoutAnyStepByHand() throws Exception {
        List<String> blocks = Page.blocks("docs/build.md", "## Java modules", "## Other processors");
        MavenProject project = MavenProject.in(folder, "");
        project.write("pom.xml", Tutorial.pom());
        Tutorial.writeTo(folder);
        project.write("src/main/java/module-info.java", blocks.get(0));
        project.maven(0, "-q", "compile");
        String commands =
                "export PATH=" + Path.of(System.getProperty("java.home"), "bin") + ":$PATH\nset -e\n" + blocks.get(1);

        // The parser is needed: an array and a text on several lines.
        project.write(
                ".streamlit/secrets.toml",
                "list = [1, [2]]\n[trello]\napi_key = \"\"\"\nmy-key\"\"\"\noauth_token = 'my-token'\n");
        String printed = bash(commands);
        assertTrue(printed.contains("[secret trello.api_key]"), printed);
        project.write(".streamlit/secrets.toml", "list = [1, \n");
        String broken = bash("target/image/bin/boards");
        assertTrue(broken.contains(".streamlit/secrets.toml is not valid TOML"), broken);
        String modules = bash("target/image/bin/java --list-modules");
        assertEquals(
                List.of("app", "dev.secretly.annotations", "dev.secretly.runtime", "java.base"),
                modules.lines().map(line -> line.replaceFirst("@.*", "")).toList());
    }

    private String bash(String commands) throws Exception {
        ProcessBuilder builder = new ProcessBuilder("bash", "-c", commands)
                .directory(folder.toFile())
                .redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("SECRETLY_") || name.startsWith("TRELLO_"));
        builder.environment().put("HOME", folder.toString());
        Process process = builder.start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(process.waitFor(60, TimeUnit.SECONDS));
        return printed;
    }
}
