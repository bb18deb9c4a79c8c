package org.entente.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// The commands a newcomer reads exist, are the same in both languages, and what the pages point at
/// is there. That they do what is promised is the story's test.
class ReadmeCommandsWorkTest {
  private static final Path ROOT = Path.of("..");
  private static final Pattern COMMAND = Pattern.compile("^\\./entente .*$", Pattern.MULTILINE);
  private static final Pattern TYPED =
      Pattern.compile(
          "^ *(ENTENTE_TOKEN=… )?(\\./entente|mkdir|cp -p|useradd|install|CREATE|REVOKE|GRANT) .*$"
              + "|^ *[a-z-]+: .*[{$/].*$",
          Pattern.MULTILINE);
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)\\)");

  @Test
  void bothLanguagesShowTheSameCommands() throws IOException {
    List<String> english = commandsOf("README.md");
    assertFalse(english.isEmpty());
    assertEquals(english, commandsOf("README.fr.md"));
  }

  /// What is typed and what is put into a file, word for word; comments are the reader's.
  @Test
  void theFrenchPagesOfTheDocumentationSayTheSame() throws IOException {
    for (String page :
        List.of(
            "docs/howto/run-for-real",
            "docs/howto/back-up-and-restore",
            "docs/howto/verify-a-record")) {
      List<String> english = typedIn(page + ".md");
      assertFalse(english.isEmpty(), page);
      assertEquals(english, typedIn(page + ".fr.md"), page);
    }
  }

  private static List<String> typedIn(String page) throws IOException {
    List<String> typed = new ArrayList<>();
    Matcher commands = TYPED.matcher(Files.readString(ROOT.resolve(page)));
    while (commands.find()) {
      typed.add(commands.group().replaceAll("#.*", "").strip());
    }
    return typed;
  }

  @Test
  void everyCommandIsOneOfTheLaunchers() throws IOException {
    String launcher = Files.readString(ROOT.resolve("entente"));
    for (String command : commandsOf("README.md")) {
      String word = command.split(" ", -1)[1];
      Pattern branch = Pattern.compile("(?m)^ +([a-z| ]+\\| )?" + word + "( \\|[a-z| ]+)?\\)");
      assertTrue(branch.matcher(launcher).find(), command);
    }
  }

  @Test
  void whatThePagesPointAtIsThere() throws IOException {
    for (String page : List.of("README.md", "README.fr.md", "ARCHITECTURE.md")) {
      Matcher links = LINK.matcher(Files.readString(ROOT.resolve(page)));
      while (links.find()) {
        assertTrue(Files.exists(ROOT.resolve(links.group(1))), page + " → " + links.group(1));
      }
    }
  }

  @Test
  void anUnknownCommandIsAnsweredWithTheUsage() throws Exception {
    Process process =
        new ProcessBuilder("bash", ROOT.resolve("entente").toRealPath().toString(), "frobnicate")
            .redirectErrorStream(true)
            .start();
    String said =
        new String(
            process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    assertTrue(process.waitFor(60, TimeUnit.SECONDS));
    assertEquals(2, process.exitValue(), said);
    assertTrue(said.contains("demo"), said);
  }

  private static List<String> commandsOf(String page) throws IOException {
    Matcher matcher = COMMAND.matcher(Files.readString(ROOT.resolve(page)));
    List<String> commands = new ArrayList<>();
    while (matcher.find()) {
      commands.add(matcher.group());
    }
    return commands;
  }
}
