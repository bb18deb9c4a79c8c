package org.entente.ledger.verify;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.entente.ledger.MalformedException;
import org.entente.ledger.VerifierKey;
import org.entente.ledger.export.ExportVerifier;

/// A command line, understood.
///
/// @param source file, folder or URL
/// @param options of the check
/// @param token to show to a server
record Request(String source, ExportVerifier.Options options, Optional<String> token) {
  /// Keeps tokens out of the list of processes that anyone on the machine can read.
  static final String TOKEN_VARIABLE = "ENTENTE_TOKEN";

  /// Thrown for a command line that makes no sense.
  static final class UsageException extends Exception {
    private static final long serialVersionUID = 1L;

    UsageException(String message) {
      super(message);
    }
  }

  Optional<URI> url() {
    String lower = source.toLowerCase(Locale.ROOT);
    boolean url = lower.startsWith("http://") || lower.startsWith("https://");
    return url ? Optional.of(URI.create(source)) : Optional.empty();
  }

  static Request parse(String[] args, Map<String, String> environment)
      throws UsageException, IOException {
    Optional<VerifierKey> key = Optional.empty();
    Optional<String> source = Optional.empty();
    Optional<String> token = Optional.ofNullable(environment.get(TOKEN_VARIABLE));
    boolean signatures = true;
    for (int i = 0; i < args.length; i++) {
      switch (args[i]) {
        case "--key" -> key = Optional.of(key(value(args, ++i)));
        case "--token-file" ->
            token = Optional.of(Files.readString(Path.of(value(args, ++i))).strip());
        case "--lang" -> value(args, ++i);
        case "--no-signatures" -> signatures = false;
        default -> source = Optional.of(source(args[i], source));
      }
    }
    String from = source.orElseThrow(() -> new UsageException("?"));
    Request request = new Request(from, new ExportVerifier.Options(key, signatures), token);
    try {
      if (request.url().isPresent() && request.url().get().getHost() == null) {
        throw new UsageException(from);
      }
    } catch (IllegalArgumentException e) {
      throw new UsageException(from);
    }
    return request;
  }

  /// The language asked for, before anything else is looked at, so that even a complaint about the
  /// command line is in it.
  static Optional<String> language(String[] args) throws UsageException {
    for (int i = 0; i < args.length; i++) {
      if (args[i].equals("--lang")) {
        String language = value(args, i + 1);
        if (!Messages.has(language)) {
          throw new UsageException("--lang " + language);
        }
        return Optional.of(language);
      }
    }
    return Optional.empty();
  }

  private static VerifierKey key(String text) throws UsageException {
    try {
      return VerifierKey.parse(text);
    } catch (MalformedException e) {
      throw new UsageException("--key: " + e.getMessage());
    }
  }

  private static String value(String[] args, int at) throws UsageException {
    if (at >= args.length) {
      throw new UsageException(args[at - 1]);
    }
    return args[at];
  }

  private static String source(String arg, Optional<String> before) throws UsageException {
    if (arg.startsWith("-") || before.isPresent()) {
      throw new UsageException(arg);
    }
    return arg;
  }
}
