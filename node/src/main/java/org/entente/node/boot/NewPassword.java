package org.entente.node.boot;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.entente.kernel.Malformed;
import org.entente.node.cli.Terminal;
import org.entente.node.cli.UsageException;
import org.entente.node.identity.Passwords;
import org.jspecify.annotations.Nullable;

/// Asks for a password where nobody reads along: on the terminal, without echo, or from a file or
/// standard input. Never from the command line, which every user of the machine can list.
final class NewPassword {
  private static final String STANDARD_INPUT = "-";

  private NewPassword() {}

  /// @param source a file whose first line it is, `-` for standard input; without it, the terminal
  /// @throws UsageException if there is none, or one too short or too long
  static String ask(Terminal terminal, Optional<String> source, InputStream in) {
    String password = source.map(name -> read(name, in)).orElseGet(() -> typed(terminal));
    try {
      Passwords.requireFit(password);
    } catch (Malformed e) {
      throw new UsageException("init.password-unfit", "");
    }
    return password;
  }

  private static String read(String name, InputStream in) {
    try (BufferedReader lines =
        name.equals(STANDARD_INPUT)
            ? new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
            : Files.newBufferedReader(Path.of(name))) {
      @Nullable String line = lines.readLine();
      return line == null ? "" : line;
    } catch (IOException e) {
      throw new UsageException("file.unreadable", name);
    }
  }

  private static String typed(Terminal terminal) {
    Console console =
        Optional.ofNullable(System.console())
            .filter(Console::isTerminal)
            .orElseThrow(() -> new UsageException("init.password-missing", ""));
    char @Nullable [] first = console.readPassword("%s", terminal.text("init.password"));
    char @Nullable [] second = console.readPassword("%s", terminal.text("init.password-again"));
    if (first == null || second == null || !Arrays.equals(first, second)) {
      throw new UsageException("init.password-differs", "");
    }
    return new String(first);
  }
}
