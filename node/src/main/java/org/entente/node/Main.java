package org.entente.node;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.entente.audit.command.RulesCommand;
import org.entente.node.backup.ExportCommand;
import org.entente.node.backup.ImportCommand;
import org.entente.node.boot.DemoCommand;
import org.entente.node.boot.InitCommand;
import org.entente.node.boot.ServeCommand;
import org.entente.node.boot.TokenCommand;
import org.entente.node.cli.CommandLine;
import org.entente.node.cli.Options;
import org.entente.node.cli.Subcommand;
import org.entente.node.cli.Terminal;

/// The command line of a node; see the `entente` launcher. Only what serves starts the framework.
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    PrintStream out = utf8(FileDescriptor.out);
    PrintStream err = utf8(FileDescriptor.err);
    System.exit(new CommandLine(commands()).run(args, System.getenv(), out, err));
  }

  /// Every command by its name, in the order of the usage text.
  static SequencedMap<String, Subcommand> commands() {
    SequencedMap<String, Subcommand> commands = new LinkedHashMap<>();
    commands.put("demo", new DemoCommand());
    commands.put("init", new InitCommand());
    commands.put("serve", new ServeCommand());
    commands.put("token", new TokenCommand());
    commands.put("export", new ExportCommand());
    commands.put("import", new ImportCommand());
    commands.put("verify", Main::verify);
    return commands;
  }

  private static int verify(Options options, Terminal terminal) {
    String[] words = options.words().toArray(new String[0]);
    return RulesCommand.run(words, terminal.out(), terminal.err());
  }

  /// Accents must not depend on the system's settings.
  private static PrintStream utf8(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
  }
}
