package org.entente.node.cli;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.entente.node.postgres.PostgresFault;
import org.jspecify.annotations.Nullable;

/// Finds the command that was asked for, runs it, and says what went wrong in the words of the
/// person who typed it.
public final class CommandLine {
  public static final int DONE = 0;
  public static final int FAILED = 1;
  public static final int NOT_UNDERSTOOD = 2;

  private final SequencedMap<String, Subcommand> commands;

  /// A command line.
  ///
  /// @param commands by name, in the order of the usage text; each has a text `command.NAME`
  public CommandLine(SequencedMap<String, Subcommand> commands) {
    this.commands = commands;
  }

  /// Runs what `words` ask for and returns the exit status.
  ///
  /// @param environment tells the language
  public int run(
      String[] words, Map<String, String> environment, PrintStream out, PrintStream err) {
    Texts texts = Texts.in(Texts.languageOf(environment));
    Terminal terminal = new Terminal(Texts.languageOf(environment), out, err);
    if (words.length == 0 || List.of("help", "--help", "-h").contains(words[0])) {
      (words.length == 0 ? err : out).println(usage(texts));
      return words.length == 0 ? NOT_UNDERSTOOD : DONE;
    }
    @Nullable Subcommand command = commands.get(words[0]);
    if (command == null) {
      return notUnderstood(new UsageException("command.unknown", words[0]), texts, err);
    }
    Options options = new Options(Arrays.asList(words).subList(1, words.length));
    return run(command, options, terminal, texts);
  }

  private int run(Subcommand command, Options options, Terminal terminal, Texts texts) {
    PrintStream err = terminal.err();
    try {
      return command.run(options, terminal);
    } catch (UsageException e) {
      return notUnderstood(e, texts, err);
    } catch (PortTaken e) {
      err.println(texts.text("port.taken", e.port()));
    } catch (PostgresFault e) {
      err.println(texts.text("postgres." + e.kind().name()));
      err.println(e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (Exception e) {
      // What is not foreseen is a bug, and who reports it needs where it happened.
      err.println(texts.text("failed", e));
      e.printStackTrace(err);
    }
    return FAILED;
  }

  private int notUnderstood(UsageException problem, Texts texts, PrintStream err) {
    err.println(problem.text(texts));
    err.println(usage(texts));
    return NOT_UNDERSTOOD;
  }

  private String usage(Texts texts) {
    StringBuilder usage = new StringBuilder(texts.text("usage"));
    for (String name : commands.sequencedKeySet()) {
      usage.append("\n  ").append(texts.text("command." + name));
    }
    return usage.toString();
  }
}
