package org.entente.ledger.verify;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.entente.ledger.export.ExportVerifier;
import org.entente.ledger.export.ExportedEntry;
import org.entente.ledger.export.RecordVerifier;
import org.entente.ledger.export.Verdict;
import org.entente.ledger.export.Verdict.Altered;
import org.entente.ledger.export.Verdict.Reason;
import org.entente.ledger.export.Verdict.Verified;

/// `verify FILE-or-DIR-or-URL`: exit status 0 if the record agrees with itself and its log's key, 1
/// if not, naming the entry, 2 if it could not be looked at.
public final class VerifyCommand {
  public static final int VERIFIED = 0;
  public static final int ALTERED = 1;
  public static final int USAGE = 2;

  /// Where a node serves the files of its log.
  private static final String LOG_OF_NODE = "/api/log/";

  /// The ledger looks at bytes alone.
  private static final Further NOTHING_FURTHER =
      new Further() {
        @Override
        public void see(ExportedEntry entry) {}

        @Override
        public int conclude(Verified verified, String language, PrintStream out) {
          return VERIFIED;
        }
      };

  private final Messages messages;
  private final PrintStream out;
  private final Further further;

  private VerifyCommand(Messages messages, PrintStream out, Further further) {
    this.messages = messages;
    this.out = out;
    this.further = further;
  }

  public static void main(String[] args) {
    PrintStream out = utf8(FileDescriptor.out);
    PrintStream err = utf8(FileDescriptor.err);
    System.exit(run(args, out, err));
  }

  public static int run(String[] args, PrintStream out, PrintStream err) {
    return run(args, System.getenv(), out, err);
  }

  static int run(String[] args, Map<String, String> environment, PrintStream out, PrintStream err) {
    return run(args, environment, out, err, NOTHING_FURTHER);
  }

  /// The same, with a further look at the entries once they are verified.
  public static int run(
      String[] args,
      Map<String, String> environment,
      PrintStream out,
      PrintStream err,
      Further further) {
    Messages messages = Messages.of(environment);
    try {
      Optional<String> language = Request.language(args);
      messages = language.isPresent() ? Messages.of(language.get()) : messages;
      Request request = Request.parse(args, environment);
      VerifyCommand command = new VerifyCommand(messages, out, further);
      return command.report(command.check(request));
    } catch (Request.UsageException e) {
      err.println(messages.text("usage.wrong", String.valueOf(e.getMessage())));
      err.println(messages.text("usage"));
    } catch (NoSuchFileException | InvalidPathException e) {
      err.println(messages.text("missing", String.valueOf(e.getMessage())));
    } catch (IOException e) {
      err.println(messages.text("unreadable", e));
    }
    return USAGE;
  }

  private Verdict check(Request request) throws IOException {
    Optional<URI> url = request.url();
    if (url.isPresent()) {
      return checkUrl(url.get(), request);
    }
    Path path = Path.of(request.source());
    if (Files.isDirectory(path)) {
      return RecordVerifier.verify(new DirectorySource(path), request.options(), further::see);
    }
    try (InputStream in = Files.newInputStream(path)) {
      return ExportVerifier.verify(in, request.options(), further::see);
    }
  }

  /// A node's own address stands for its log; an address of an export for that one file.
  private Verdict checkUrl(URI url, Request request) throws IOException {
    String path = url.getRawPath();
    try (HttpSource source = new HttpSource(logOfNode(url), request.token())) {
      if (!path.endsWith("/export") && !path.endsWith(".jsonl")) {
        return RecordVerifier.verify(source, request.options(), further::see);
      }
      try (InputStream in =
          source.openBase().orElseThrow(() -> new NoSuchFileException(url.toString()))) {
        return ExportVerifier.verify(in, request.options(), further::see);
      }
    }
  }

  private static URI logOfNode(URI url) {
    if (!url.getRawPath().isEmpty() && !url.getRawPath().equals("/")) {
      return url;
    }
    String query = url.getRawQuery() == null ? "" : "?" + url.getRawQuery();
    return url.resolve(LOG_OF_NODE + query);
  }

  private int report(Verdict verdict) {
    return switch (verdict) {
      case Verified verified -> {
        reportVerified(verified);
        yield further.conclude(verified, messages.language(), out);
      }
      case Altered altered -> {
        reportAltered(altered);
        yield ALTERED;
      }
    };
  }

  private void reportVerified(Verified verified) {
    Verdict.Tally tally = verified.tally();
    out.println(messages.text("verified", tally.entries(), verified.checkpoint().origin()));
    String root = Base64.getEncoder().encodeToString(verified.checkpoint().root().toBytes());
    out.println(messages.text("checkpoint", verified.checkpoint().size(), root));
    out.println(messages.text("key", verified.header().key()));
    out.println(messages.text(verified.pinned() ? "key.expected" : "key.unknown"));
    out.println(messages.text("audience", verified.header().audience()));
    out.println(messages.text("audience.unproved"));
    long closed = tally.entries() - tally.opened();
    out.println(messages.text("entries", tally.opened(), closed));
    out.println(messages.text("parts", tally.parts(), tally.withheld()));
    String checked = tally.signaturesChecked() ? "signatures" : "signatures.unchecked";
    out.println(messages.text(checked, tally.byPost(), tally.byNode()));
    if (tally.byNode() > 0) {
      out.println(messages.text("signatures.node"));
    }
  }

  private void reportAltered(Altered altered) {
    String place =
        switch (altered.place()) {
          case Verdict.Header header -> messages.text("place.header");
          case Verdict.AtEntry(long seq) -> messages.text("place.entry", seq);
          case Verdict.Closing closing -> messages.text("place.closing");
          case Verdict.LogFile(String path) -> messages.text("place.file", path);
        };
    String reason = messages.text(key(altered.reason()), altered.detail());
    out.println(messages.text("altered", place, reason.strip()));
    if (altered.reason() == Reason.ROOT) {
      out.println(messages.text("altered.root"));
    }
  }

  static String key(Reason reason) {
    return "reason." + reason.name().toLowerCase(Locale.ROOT);
  }

  private static PrintStream utf8(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
  }
}
