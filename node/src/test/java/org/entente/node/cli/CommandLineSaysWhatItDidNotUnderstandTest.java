package org.entente.node.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import org.entente.node.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CommandLineSaysWhatItDidNotUnderstandTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "export --data d --user u|en_GB.UTF-8|0|",
        "export --data=d|fr_FR.UTF-8|2|L'option --user manque.",
        "export --data|fr_ML|2|L'option --data demande une valeur.",
        "export --data d --data e|C|2|The option --data is given twice.",
        "export --data d --frob|en|2|There is no option --frob.",
        "export --data d --all=yes|en|2|There is no option --all.",
        "export --data d --user u x|en|2|Not understood: x",
        "export --data d --user u --port 70000|fr|2|« 70000 » n'est pas un port",
        "frob|en|2|There is no command “frob”.",
        "''|fr|2|Usage : entente COMMANDE",
      })
  void inTheReadersLanguage(String words, String lang, int status, String said) {
    assertEquals(status, run(words.isEmpty() ? new String[0] : words.split(" ", -1), lang));
    String text = err.toString(StandardCharsets.UTF_8);
    assertTrue(said == null ? text.isEmpty() : text.contains(said), text);
  }

  @Test
  void andHelpIsNoError() {
    assertEquals(CommandLine.DONE, run(new String[] {"--help"}, "en"));
    assertTrue(out.toString(StandardCharsets.UTF_8).contains("export --data DIR"));
  }

  @Test
  void withEveryTextInBothLanguages() {
    assertEquals(Texts.in(Language.FR).keys(), Texts.in(Language.EN).keys());
    for (var kind : org.entente.node.postgres.PostgresFault.Kind.values()) {
      assertTrue(Texts.in(Language.FR).keys().contains("postgres." + kind));
    }
  }

  @Test
  void andTwoDashesEndTheOptions() {
    Options options = new Options(List.of("--all", "--", "--data"));
    Options.Parsed parsed = options.parse(Set.of(), Set.of("--all"));
    assertEquals(List.of("--data"), parsed.operands());
    assertThrows(UsageException.class, parsed::alone);
  }

  private int run(String[] words, String lang) {
    SequencedMap<String, Subcommand> commands = new LinkedHashMap<>();
    commands.put("export", (options, terminal) -> understand(options));
    PrintStream to = new PrintStream(out, true, StandardCharsets.UTF_8);
    PrintStream errors = new PrintStream(err, true, StandardCharsets.UTF_8);
    return new CommandLine(commands).run(words, Map.of("LANG", lang), to, errors);
  }

  private static int understand(Options options) {
    Options.Parsed parsed =
        options.parse(Set.of("--data", "--user", "--port"), Set.of("--all")).alone();
    assertEquals("d", parsed.get("--data"));
    assertEquals("u", parsed.get("--user"));
    assertEquals(0, parsed.port("--port", 0));
    return CommandLine.DONE;
  }
}
