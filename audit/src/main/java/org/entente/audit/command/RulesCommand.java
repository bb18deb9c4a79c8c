package org.entente.audit.command;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.audit.AuditEntry;
import org.entente.audit.Auditor;
import org.entente.audit.Finding;
import org.entente.audit.Language;
import org.entente.audit.Report;
import org.entente.audit.Rule;
import org.entente.ledger.ActSignature;
import org.entente.ledger.Part;
import org.entente.ledger.PartDigest;
import org.entente.ledger.export.ExportHeader;
import org.entente.ledger.export.ExportedEntry;
import org.entente.ledger.export.Verdict;
import org.entente.ledger.verify.Further;
import org.entente.ledger.verify.VerifyCommand;

/// `verify`, and with `--rules` also whether the acts keep the rules: exit status 0 if nothing was
/// found, 1 if something was, naming the entry.
public final class RulesCommand implements Further {
  /// The option that asks for it.
  public static final String OPTION = "--rules";

  /// Options of the ledger that a value follows.
  private static final Set<String> VALUED = Set.of("--key", "--token-file", "--lang");

  private static final int FOUND = VerifyCommand.ALTERED;

  private final Optional<Auditor> auditor;
  private final FilesCheck files;

  /// @param rules whether the acts are to be checked too
  private RulesCommand(boolean rules, FilesCheck files) {
    this.auditor = rules ? Optional.of(new Auditor()) : Optional.empty();
    this.files = files;
  }

  public static int run(String[] args, PrintStream out, PrintStream err) {
    return run(args, System.getenv(), out, err);
  }

  static int run(String[] args, Map<String, String> environment, PrintStream out, PrintStream err) {
    List<String> words = new ArrayList<>(Arrays.asList(args));
    boolean rules = words.remove(OPTION);
    String[] rest = words.toArray(new String[0]);
    FilesCheck files = new FilesCheck(source(words));
    return VerifyCommand.run(rest, environment, out, err, new RulesCommand(rules, files));
  }

  /// What is verified, among the words: the one that is no option, nor the value of one. Which
  /// words are right is for the ledger's own reading of them to say.
  private static Optional<String> source(List<String> words) {
    String before = "";
    for (String word : words) {
      if (!word.startsWith("--") && !VALUED.contains(before)) {
        return Optional.of(word);
      }
      before = word;
    }
    return Optional.empty();
  }

  @Override
  public void see(ExportedEntry entry) {
    AuditEntry read =
        switch (entry) {
          case ExportedEntry.Opened opened -> opened(opened);
          case ExportedEntry.Closed closed -> new AuditEntry(closed.seq(), Map.of(), Map.of());
        };
    auditor.ifPresent(one -> one.accept(read));
    files.named().accept(read);
  }

  private static AuditEntry opened(ExportedEntry.Opened entry) {
    Map<String, String> parts = new HashMap<>();
    for (Part part : entry.parts()) {
      parts.put(part.name(), new String(part.body(), StandardCharsets.UTF_8));
    }
    Map<String, String> digests = new HashMap<>();
    for (PartDigest digest : entry.manifest().parts()) {
      digests.put(digest.name(), digest.digest().toString());
    }
    List<AuditEntry.Signer> signers =
        entry.manifest().signatures().stream().map(RulesCommand::signer).toList();
    return new AuditEntry(entry.seq(), parts, digests, signers);
  }

  private static AuditEntry.Signer signer(ActSignature signature) {
    return new AuditEntry.Signer(
        signature.post(),
        signature.custody().word(),
        signature.algorithm().word(),
        signature.publicKey());
  }

  @Override
  public int conclude(Verdict.Verified verified, String language, PrintStream out) {
    int status = files.conclude(Language.of(language), out);
    if (auditor.isEmpty()) {
      return status;
    }
    boolean whole = verified.header().audience().equals(ExportHeader.EVERYTHING);
    Report report = whole ? auditor.get().concludeExport() : auditor.get().concludePart();
    print(report, Language.of(language), out);
    return report.findings().isEmpty() ? status : FOUND;
  }

  private static void print(Report report, Language language, PrintStream out) {
    int found = report.findings().size();
    String summary = found == 0 ? "summary.good" : "summary.bad";
    out.println(language.text(summary, report.entries(), report.checks(), found));
    for (Finding finding : report.findings()) {
      String message = finding.message(language);
      out.println(
          language.text("finding", finding.seq(), finding.invariant(), message, finding.code()));
    }
    if (report.unseenChecks() > 0) {
      out.println(
          language.text("partial", report.entries(), report.opened(), report.unseenChecks()));
      for (Map.Entry<Rule, Long> unseen : report.unseen().entrySet()) {
        String broken = unseen.getKey().withoutEvidence(language);
        out.println(language.text("partial.rule", unseen.getValue(), broken, unseen.getKey()));
      }
    }
  }
}
