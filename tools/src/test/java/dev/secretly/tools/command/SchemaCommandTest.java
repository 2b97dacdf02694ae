package dev.secretly.tools.command;

import static dev.secretly.tools.command.CheckCommandTest.assertResult;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.secretly.tools.Project;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchemaCommandTest {

    @TempDir
    private Path folder;

    @Test
    void theSchemaIsWrittenBesideTheContractWithTheLineForEditors() throws IOException {
        Project project = new Project(folder).compile("App.java", """
                package app;
                import dev.secretly.Secret;
                import java.util.*;
                /** @param host the name of the server */
                @Secret("app") record App(String host, int port, Optional<Boolean> on, java.math.BigDecimal share, List<String> names,
                    Map<String, Integer> limits, Level level, List<Server> servers, java.time.LocalDate day) {
                  enum Level { LOW, VERY_HIGH }
                  record Server(String host) {}
                }
                """).file("secrets.example.toml", "# ours\n[app]\n");

        String wrote = "Wrote secrets.schema.json.\n";
        assertResult(
                0,
                wrote + "Added #:schema ./secrets.schema.json to secrets.example.toml.\n",
                "",
                project.secretly("schema"));
        assertResult(0, wrote, "", project.secretly("schema"));
        assertEquals("#:schema ./secrets.schema.json\n# ours\n[app]\n", project.read("secrets.example.toml"));
        assertEquals("""
                {
                  "$schema": "http://json-schema.org/draft-07/schema#",
                  "title": "Secrets",
                  "type": "object",
                  "properties": {
                    "app": {
                      "type": "object",
                      "properties": {
                        "host": {
                          "type": "string",
                          "description": "the name of the server"
                        },
                        "port": {
                          "type": [
                            "string",
                            "integer"
                          ],
                          "minimum": -2147483648,
                          "maximum": 2147483647
                        },
                        "on": {
                          "type": [
                            "string",
                            "boolean"
                          ]
                        },
                        "share": {
                          "type": [
                            "string",
                            "integer"
                          ]
                        },
                        "names": {
                          "type": "array",
                          "items": {
                            "type": "string"
                          }
                        },
                        "limits": {
                          "type": "object",
                          "additionalProperties": {
                            "type": [
                              "string",
                              "integer"
                            ],
                            "minimum": -2147483648,
                            "maximum": 2147483647
                          }
                        },
                        "level": {
                          "type": "string",
                          "examples": [
                            "LOW",
                            "VERY_HIGH"
                          ],
                          "pattern": "^([Ll][Oo][Ww]|[Vv][Ee][Rr][Yy][_-][Hh][Ii][Gg][Hh])$"
                        },
                        "servers": {
                          "type": "array",
                          "items": {
                            "type": "object",
                            "properties": {
                              "host": {
                                "type": "string"
                              }
                            }
                          }
                        },
                        "day": {
                          "anyOf": [
                            {
                              "type": "string",
                              "format": "date"
                            },
                            {
                              "type": "string"
                            }
                          ]
                        }
                      }
                    }
                  }
                }
                """, project.read("secrets.schema.json"));
        assertEquals(
                project.read("secrets.schema.json"),
                project.secretly("schema", "--print").out());
    }
}
