package dev.secretly.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Builds with several projects, with Kotlin, with Spring Boot, and without the plugin. */
class GradleProjectsIT {

    private static final String PLUGIN = "id 'dev.secretly' version '" + Staged.VERSION + "'";

    @TempDir
    private Path folder;

    @Test
    void projectsShareTheContractAboveThem() throws Exception {
        GradleProject project = GradleProject.in(folder);
        project.write("settings.gradle", GradleProject.settings("boards", "core", "app"));
        project.write("build.gradle", """
                plugins { %s }
                dependencies {
                    secretlyPrograms project(':core')
                    secretlyPrograms project(':app')
                }
                secretly { strict = true }
                """.formatted(PLUGIN));
        project.write("core/build.gradle", """
                plugins {
                    id 'java-library'
                    id 'dev.secretly'
                }
                """);
        project.write("app/build.gradle", """
                plugins {
                    id 'application'
                    id 'dev.secretly'
                }
                dependencies { implementation project(':core') }
                application { mainClass = 'app.Main' }
                """);
        project.write(Tutorial.CONTRACT, "[trello]\napi_key = \"...\"\n\n[app]\nname = \"...\"\n");
        project.write("core/src/main/java/core/Trello.java", """
                package core;

                import dev.secretly.Secret;
                import dev.secretly.runtime.SecretString;

                @Secret("trello")
                public record Trello(SecretString apiKey) {}
                """);
        project.write("app/src/main/java/app/Main.java", """
                package app;

                import core.Trello;
                import dev.secretly.Secret;

                @Secret
                record App(@Secret("app.name") String name, Trello trello) {}

                public class Main {
                    public static void main(String[] args) {
                        System.out.println("Loaded " + AppSecrets.load());
                    }
                }
                """);
        project.write("app/secrets.toml", "[trello]\napi_key = 'a'\n[app]\nname = 'b'\n");

        String fine = project.gradle(
                0, "check", "run", "secretlySchema", "-x", ":core:secretlySchema", "-x", ":app:secretlySchema");
        assertTrue(fine.contains("Loaded App[name=b, trello=Trello[apiKey=[secret trello.api_key]]]"), fine);
        String part = project.gradle(1, ":core:secretlySchema");
        assertTrue(part.contains("The schema would lack the keys of the other projects that share"), part);

        project.write(Tutorial.CONTRACT, "[trello]\napi_key = \"...\"\nold = \"...\"\n\n[app]\nname = \"...\"\n");
        String unread = project.gradle(1, "check");
        assertTrue(unread.contains("trello.old"), unread);
        assertTrue(unread.contains("Execution failed for task ':secretlyContractCheck'."), unread);
    }

    @Test
    void kaptRunsAgainWhenTheContractHasChanged() throws Exception {
        List<String> blocks = Page.blocks("docs/kotlin.md", "## A complete program", "## What works how");
        GradleProject project = GradleProject.in(folder);
        project.write(
                "build.gradle",
                Page.blocks("docs/kotlin.md", "With Gradle,", "## KSP").get(0));
        project.write(Tutorial.CONTRACT, blocks.get(1));
        project.write("src/main/kotlin/app/Main.kt", blocks.get(2));

        project.gradle(0, "check", "-Pkotlin.compiler.execution.strategy=in-process");
        String again = project.gradle(0, "check", "-Pkotlin.compiler.execution.strategy=in-process");
        assertTrue(again.contains("> Task :kaptKotlin UP-TO-DATE"), again);
        project.gradle(0, "clean", "-Pkotlin.compiler.execution.strategy=in-process");
        String cached = project.gradle(0, "check", "-Pkotlin.compiler.execution.strategy=in-process");
        assertTrue(cached.contains("> Task :kaptKotlin FROM-CACHE"), cached);

        project.write(Tutorial.CONTRACT, blocks.get(1).replace("api_key", "api_kye"));
        String mistyped = project.gradle(1, "check", "-Pkotlin.compiler.execution.strategy=in-process");
        assertTrue(mistyped.contains("[secretly:unknown-key] no secret 'trello.api_key'"), mistyped);
    }

    @Test
    void springBootGetsItsBeans() throws Exception {
        GradleProject project = GradleProject.in(folder);
        project.write(
                "build.gradle", """
                plugins {
                    id 'java'
                    id 'org.springframework.boot' version '%1$s'
                    %2$s
                }
                dependencies {
                    implementation platform('org.springframework.boot:spring-boot-dependencies:%1$s')
                    implementation 'org.springframework.boot:spring-boot-starter'
                    implementation 'dev.secretly:secretly-spring-boot:%3$s'
                }
                """.formatted(MavenProject.property("spring-boot3.version"), PLUGIN, Staged.VERSION));
        Tutorial.writeTo(folder);
        Files.delete(folder.resolve("src/main/java/app/Main.java"));
        project.write("src/main/java/app/Application.java", """
                package app;

                import dev.secretly.spring.EnableSecrets;
                import org.springframework.boot.CommandLineRunner;
                import org.springframework.boot.SpringApplication;
                import org.springframework.boot.autoconfigure.SpringBootApplication;
                import org.springframework.context.annotation.Bean;

                @SpringBootApplication
                @EnableSecrets
                public class Application {
                    public static void main(String[] args) {
                        SpringApplication.run(Application.class, args);
                    }

                    @Bean
                    CommandLineRunner runner(Trello trello) {
                        return args -> System.out.println("Loaded " + trello);
                    }
                }
                """);
        project.write(".streamlit/secrets.toml", "[trello]\napi_key = 'a'\noauth_token = 'b'\n");

        String ran = project.gradle(0, "bootRun", "check");
        assertTrue(ran.contains("Loaded Trello[apiKey=[secret trello.api_key]"), ran);
    }

    @Test
    void theLinesForABuildWithoutThePluginWork() throws Exception {
        GradleProject project = GradleProject.in(folder);
        List<String> blocks = Page.blocks(
                "docs/how-to/build.md", "## How do I use Gradle without the plugin?", "## How do I compile with javac");
        project.write(
                "build.gradle",
                blocks.get(0).replace("mavenLocal(); ", "maven { url = uri('" + Staged.FOLDER.toUri() + "') }; "));
        Tutorial.writeTo(folder);
        project.write(".streamlit/secrets.toml", "[trello]\napi_key = 'a'\noauth_token = 'b'\n");

        String ran = project.gradle(0, "run");
        assertTrue(ran.contains("Loaded Trello["), ran);
        String again = project.gradle(0, "classes");
        assertTrue(again.contains("> Task :compileJava UP-TO-DATE"), again);
        project.write(Tutorial.CONTRACT, "[trello]\napi_kye = \"...\"\noauth_token = \"...\"\n");
        String mistyped = project.gradle(1, "classes");
        assertTrue(mistyped.contains("did you mean 'trello.api_kye'?"), mistyped);
        assertEquals(1, mistyped.split("\\[secretly:", -1).length - 1, mistyped);
    }
}
