package org.entente.node.cli;

/// What one word of the command line does.
@FunctionalInterface
public interface Subcommand {
  /// Runs to the end; a server, until it is told to stop.
  ///
  /// @return the exit status
  /// @throws UsageException if the options cannot be understood
  int run(Options options, Terminal terminal) throws Exception;
}
