package org.entente.audit;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;

/// Replays entries in order and checks each against the rules. For one record.
///
/// As long as nothing is missing every rule is judged. From the first part or entry that is not
/// given, only what the given entries can show is, and the rest is counted as unseen.
public final class Auditor {
  private static final String TEXT = "text:";

  private final World world = new World();
  private final Inquiry inquiry = new Inquiry();
  private final Map<Long, String> missing = new HashMap<>();
  private long entries;
  private long opened;
  private long lastSeq;

  /// An auditor that has seen nothing yet.
  public Auditor() {}

  /// What the entries break, the whole record being given.
  public static List<Finding> check(Iterable<AuditEntry> entries) {
    Auditor auditor = new Auditor();
    entries.forEach(auditor::accept);
    return auditor.concludeWhole().findings();
  }

  /// The next entry.
  public void accept(AuditEntry entry) {
    entries++;
    inquiry.turnTo(entry.seq());
    inquiry.require(Rule.SEQUENCE, entry.seq() == lastSeq + 1, entry.seq(), lastSeq + 1);
    lastSeq = entry.seq();
    noteMissing(entry);
    if (entry.parts().isEmpty()) {
      return;
    }
    opened++;
    try {
      read(entry);
    } catch (FormException
        | IllegalArgumentException
        | NoSuchElementException
        | DateTimeException e) {
      // Whatever a hostile record holds ends in a finding, never in a failure of the audit.
      inquiry.require(Rule.FORM, false, String.valueOf(e.getMessage()));
    }
  }

  private void noteMissing(AuditEntry entry) {
    for (String part : entry.digests().keySet()) {
      if (!entry.parts().containsKey(part) && !part.startsWith(TEXT)) {
        missing.putIfAbsent(entry.seq(), part);
      }
    }
    if (entry.digests().isEmpty()) {
      missing.put(entry.seq(), "act");
    }
    if (!missing.isEmpty()) {
      inquiry.losePart();
    }
  }

  private void read(AuditEntry given) {
    Map<String, Doc> docs = new HashMap<>();
    given
        .parts()
        .forEach((name, body) -> {
          if (!name.startsWith(TEXT)) {
            docs.put(name, Doc.parse(name, body));
          }
        });
    FormChecks.checkParts(docs, given.digests(), inquiry);
    if (docs.containsKey("facts")) {
      checkFacts(docs.get("facts"), given.seq());
    }
    if (docs.containsKey("facts") && docs.containsKey("act")) {
      Entry entry = Entry.of(given.seq(), docs, given.digests());
      inquiry.require(Rule.ACT_REPEATED, world.acts.add(entry.act().id()), entry.act().id());
      if (FormChecks.checkKind(entry, inquiry)) {
        audit(given, entry);
      }
    }
  }

  private void checkFacts(Doc facts, long seq) {
    inquiry.require(Rule.SEQUENCE, facts.whole("seq") == seq, facts.whole("seq"), seq);
    Instant at = facts.instant("at");
    inquiry.require(Rule.INSTANT_GOES_BACK, !at.isBefore(world.at), at, world.at);
    world.at = at;
  }

  private void audit(AuditEntry given, Entry entry) {
    boolean charter = entry.is("AdoptCharter");
    boolean inPlace = charter == (entry.seq() == 1);
    inquiry.require(Rule.CHARTER_NOT_FIRST, inPlace, entry.kind());
    if (charter && inPlace) {
      world.roster.found(entry);
      RosterChecks.checkCharter(world, entry, given.signers(), inquiry);
      rememberTexts(given, RosterChecks.ownersOfNames(entry));
    } else if (world.roster.charter.isPresent() && !charter) {
      auditAct(given, entry);
    }
  }

  private void auditAct(AuditEntry given, Entry entry) {
    Optional<Roster.Post> post = world.roster.findPost(entry.act().post());
    if (!inquiry.require(Rule.POST_UNKNOWN, post.isPresent(), entry.act().post())) {
      return;
    }
    AuthorityChecks.check(world, entry, post.get(), inquiry);
    if (entry.is("AdmitParty")) {
      rememberTexts(given, RosterChecks.ownersOfNames(entry));
      RosterChecks.checkAdmissionSigners(given.signers(), entry, post.get(), inquiry);
    } else {
      rememberTexts(given, texts(given, post.get().party()));
      AuthorityChecks.checkSigners(given.signers(), entry.act(), post.get(), inquiry);
    }
    if (!References.areKnown(world, entry, inquiry)) {
      return;
    }
    Author author = Author.of(world.roster, post.get(), entry.act());
    Optional<Operation> operation =
        entry.content().findText("operation").flatMap(world::findOperation);
    Situation situation = Situation.of(world, entry, author, operation);
    checkAll(situation);
    Replay.apply(situation);
    BorderReplay.apply(situation);
  }

  private void checkAll(Situation situation) {
    FormChecks.checkCategory(situation, inquiry);
    FormChecks.checkSeal(situation, inquiry);
    AuthorityChecks.checkReach(situation, inquiry);
    GeometryChecks.check(situation, inquiry);
    RosterChecks.check(situation, inquiry);
    ProposalChecks.check(situation, inquiry);
    DecisionChecks.check(situation, inquiry);
    ConductChecks.check(situation, inquiry);
    CoordinationChecks.check(situation, inquiry);
    NoticeChecks.check(situation, inquiry);
    StandingChecks.check(situation, inquiry);
    BorderChecks.check(situation, inquiry);
    MeetingChecks.check(situation, inquiry);
    DisputeChecks.check(situation, inquiry);
    CooperationChecks.check(situation, inquiry);
    ResultChecks.check(situation, inquiry);
    AttachmentChecks.check(situation, inquiry);
    ErasureChecks.check(situation, inquiry);
  }

  private static Map<String, String> texts(AuditEntry given, String owner) {
    Map<String, String> owners = new HashMap<>();
    for (String part : given.digests().keySet()) {
      if (part.startsWith(TEXT)) {
        owners.put(part, owner);
      }
    }
    return owners;
  }

  private void rememberTexts(AuditEntry given, Map<String, String> owners) {
    if (!owners.isEmpty()) {
      Set<String> gone = new HashSet<>(owners.keySet());
      gone.removeAll(given.parts().keySet());
      world.texts.put(given.seq(), new World.Texts(owners, gone));
    }
  }

  /// Who an operation is released to, by all that its authors have asked: canonical JSON.
  public Optional<String> findRelease(String operation) {
    return world.findOperation(operation).map(found -> found.release.effective().canonical());
  }

  /// The report on what was released to somebody.
  public Report concludePart() {
    List<Finding> findings = new ArrayList<>(inquiry.findings());
    findings.sort(Comparator.comparingLong(Finding::seq));
    return new Report(entries, opened, inquiry.checks(), findings, inquiry.unseen());
  }

  /// The report on what was given as the whole record: nothing may be missing but erased texts.
  public Report concludeWhole() {
    missing.forEach((seq, part) -> {
      inquiry.turnTo(seq);
      inquiry.require(Rule.PART_MISSING, false, part);
    });
    world.texts.forEach((seq, texts) -> {
      inquiry.turnTo(seq);
      for (String part : texts.missing()) {
        inquiry.require(Rule.TEXT_GONE, world.isErased(seq, part), part);
      }
    });
    return concludePart();
  }

  /// As `concludeWhole`, where what two posts erased must be gone: an export, not the entries as
  /// they were before.
  public Report concludeExport() {
    for (World.Erasure erasure : world.erasures.values()) {
      World.Texts texts = world.texts.get(erasure.entry);
      boolean gone = texts == null || texts.missing().contains(erasure.part);
      inquiry.turnTo(erasure.entry);
      inquiry.require(Rule.ERASED_TEXT_STILL_GIVEN, gone || !erasure.confirmed, erasure.part);
    }
    return concludeWhole();
  }
}
