package org.entente.audit;

import static org.entente.audit.History.obj;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.audit.History.Own;
import org.entente.audit.History.Words;

/// A theatre of four parties and the acts they usually sign: the host `hn`, the partner force `pf`
/// with a contingent `tc`, the mission `un` and the humanitarian `aid`. Each has the posts `chief`,
/// `second` and `third`, which may sign everything; what is not theirs to sign the auditor says.
final class Theatre {
  static final Instant DAY = Instant.parse("2026-01-02T00:00:00Z");
  static final String SEED = "00112233445566778899aabbccddeeff";

  final History history = new History();
  private List<String> sectors = List.of();
  private boolean exported;

  /// An operation with one volume, as the entries written so far make it.
  static final class Op {
    final String id;
    final String lead;
    final Map<String, String> clauses = new LinkedHashMap<>();
    Instant from;
    Instant to;
    boolean present;
    Set<Op> neighbours = new LinkedHashSet<>();

    Op(String id, String lead, Instant from, Instant to) {
      this.id = id;
      this.lead = lead;
      this.from = from;
      this.to = to;
    }

    String version() {
      return Digests.ofVersion(Version.CLAUSES.stream().map(clauses::get).toList());
    }

    String spaceTime() {
      return clauses.getOrDefault("space-time", "");
    }
  }

  Theatre() {
    this(Drafts.charter(), false);
  }

  Theatre(Map<String, Object> charter, boolean signed) {
    if (signed) {
      history.signed();
    }
    history.act("hn.chief", "AdoptCharter", "charter", charter);
  }

  /// What meets what, in the desk's eyes: both operations' next acts that have volumes say so.
  void meet(Op one, Op other) {
    one.neighbours.add(other);
    other.neighbours.add(one);
  }

  private void stateOverlaps(Op op, boolean openEnded) {
    List<Object> overlaps = new ArrayList<>();
    for (Op other : op.neighbours) {
      Instant from = op.from.isAfter(other.from) ? op.from : other.from;
      Map<String, Object> shared = obj("from", from.toString());
      Stream.of(openEnded ? Instant.MAX : op.to, other.present ? Instant.MAX : other.to)
          .min(Instant::compareTo)
          .filter(end -> !end.equals(Instant.MAX))
          .ifPresent(end -> shared.put("to", end.toString()));
      overlaps.add(Drafts.overlap(0, other.spaceTime(), 0, shared));
    }
    history.fact("overlaps", overlaps);
    outside();
  }

  /// Volumes lie in no sector unless the test says so.
  private void outside() {
    if (sectors.isEmpty()) {
      history.fact("outsideSectors", true);
    }
    history.fact("sectors", sectors);
  }

  /// All volumes lie in this one sector from here on.
  Theatre within(String sector) {
    sectors = List.of(sector);
    return this;
  }

  String give(String post, String category, Map<String, Object> area) {
    outside();
    return history.act(
        post,
        "GiveNotice",
        "title",
        new Words("x"),
        "exercise",
        false,
        "place",
        new Own(Place.PART, Drafts.place(category, area, DAY, DAY.plus(Duration.ofHours(6)))),
        "text",
        new Words("x"),
        "release",
        obj("grants", List.of()));
  }

  /// A post of `pf` with this mandate, held by a person of its own in a capacity.
  ///
  /// @return the person, who is called as the post's holder from the charter would be
  String[] postAndPerson(Map<String, Object> mandate, String capacity) {
    String person =
        history.act("pf.chief", "RegisterPerson", "name", new Words("N. N."), "rank", "");
    String post =
        history.act(
            "pf.chief",
            "CreatePost",
            "title",
            Drafts.name(),
            "mandate",
            mandate,
            "key",
            Drafts.key("new"));
    String appointment = appoint(post, person, capacity);
    history.act("pf.second", "ConfirmAppointment", "appointment", appointment);
    return new String[] {post, person};
  }

  String appoint(String post, String person, String capacity) {
    return history.act(
        "pf.chief",
        "AppointPerson",
        "toPost",
        post,
        "appointee",
        person,
        "capacity",
        capacity,
        "during",
        obj("from", history.now.toString()));
  }

  /// The host's matrix asks this of two manoeuvres on the ground.
  void publish(String requirement) {
    history.act(
        "hn.chief",
        "PublishMatrix",
        "matrix",
        obj(
            "cells",
            List.of(
                obj(
                    "a",
                    "GROUND_MANOEUVRE",
                    "b",
                    "GROUND_MANOEUVRE",
                    "requirement",
                    requirement))));
  }

  /// A notice or an action as a neighbour of operations.
  Op neighbour(String id, String lead, boolean present) {
    Op neighbour = new Op(id, lead, DAY, DAY.plus(Duration.ofHours(6)));
    neighbour.present = present;
    takeClauses(neighbour);
    return neighbour;
  }

  /// Two approved operations that meet, the later one of `pf`, on the day.
  Op[] pair() {
    Op earlier = propose("un.chief", Drafts.square(0, 0));
    approve(earlier);
    Op later = propose("pf.chief", Drafts.square(0, 0), earlier);
    approve(later);
    return new Op[] {earlier, later};
  }

  /// One operation of `pf`, approved and started.
  Op started() {
    Op op = propose("pf.chief", Drafts.square(0, 0));
    approve(op);
    onTheDay();
    start(op);
    return op;
  }

  /// What is given is an export of the whole record: what was erased must be gone.
  void export() {
    exported = true;
  }

  String declare(String post, Map<String, Object> area) {
    outside();
    return history.act(
        post,
        "DeclareImmediateAction",
        "reasonKind",
        "RESCUE",
        "exercise",
        false,
        "place",
        new Own(Place.PART, Drafts.place("MOVEMENT", area, DAY, DAY.plus(Duration.ofHours(6)))),
        "text",
        new Words("x"));
  }

  Op propose(String post, Map<String, Object> area, Op... met) {
    return propose(post, "GROUND_MANOEUVRE", area, DAY, DAY.plus(Duration.ofHours(6)), met);
  }

  Op propose(
      String post, String category, Map<String, Object> area, Instant from, Instant to, Op... met) {
    String lead = post.substring(0, post.indexOf('.'));
    return submit(
        post, Drafts.proposal(lead, category, area, from, to), new Op("", lead, from, to), met);
  }

  Op submit(String post, Map<String, Object> proposal, Op draft, Op... met) {
    draft.neighbours.addAll(Arrays.asList(met));
    stateOverlaps(draft, false);
    String id = history.actBy(post, post + "-person", "ProposeOperation", proposal);
    Op op = new Op(id, draft.lead, draft.from, draft.to);
    for (Op other : met) {
      meet(op, other);
    }
    takeClauses(op);
    return op;
  }

  void takeClauses(Op op) {
    history
        .entries
        .getLast()
        .digests()
        .forEach((part, digest) -> {
          if (part.startsWith("clause:")) {
            op.clauses.put(part.substring("clause:".length()), digest);
          }
        });
  }

  static String conflict(Op one, Op other) {
    return Digests.ofConflict(one.spaceTime(), other.spaceTime());
  }

  static Map<String, Object> approval(Op op, List<String> conflicts, List<String> silent) {
    return obj(
        "operation", op.id,
        "version", op.version(),
        "acknowledged", new Own("awareness", obj("conflicts", conflicts, "seed", SEED)),
        "awarenessRoot", DecisionChecks.root(conflicts, SEED),
        "silent", new Own("silence", obj("parties", silent)),
        "withoutKnowledgeOf", List.of(),
        "conditions", List.of(),
        "validUntil", DAY.plus(Duration.ofDays(10)).toString());
  }

  /// The host approves, naming all that the operation meets and that the owners have not answered.
  void approve(Op op) {
    List<String> silent =
        op.neighbours.stream()
            .map(other -> other.lead)
            .filter(party -> !party.equals(op.lead) && !party.equals("hn"))
            .distinct()
            .sorted()
            .toList();
    approve(op, approval(op, op.neighbours.stream().map(n -> conflict(op, n)).toList(), silent));
  }

  void approve(Op op, Map<String, Object> approval) {
    approve("hn.chief", op, approval);
  }

  void approve(String post, Op op, Map<String, Object> approval) {
    stateOverlaps(op, op.present);
    history.actBy(post, post + "-person", "ApproveOperation", approval);
  }

  void start(Op op) {
    start(op.lead + ".chief", op);
  }

  void start(String post, Op op) {
    stateOverlaps(op, true);
    history.act(post, "StartOperation", "operation", op.id, "version", op.version());
    op.present = true;
  }

  void signConditions(Op op) {
    stateOverlaps(op, op.present);
    history.act(op.lead + ".chief", "SignConditions", "operation", op.id, "version", op.version());
  }

  /// On the day itself, an hour into it.
  void onTheDay() {
    history.now = DAY.plus(Duration.ofHours(1));
  }

  String reasoned(String post, String kind, Op op) {
    return history.act(post, kind, "operation", op.id, "reason", new Words("because"));
  }

  String report(String post, String kind, Op op) {
    return history.act(post, kind, "operation", op.id, "report", new Words("done"));
  }

  void position(String post, Op op, String clause) {
    String digest = op.clauses.getOrDefault(Version.wordOf(clause), "");
    history.act(
        post,
        "TakePosition",
        "operation",
        op.id,
        "clause",
        clause,
        "digest",
        digest,
        "stance",
        "FAVOURABLE");
  }

  Report report() {
    Auditor auditor = new Auditor();
    history.entries.forEach(auditor::accept);
    return exported ? auditor.concludeExport() : auditor.concludeWhole();
  }

  /// The auditor finds exactly these rules broken, in the last entry.
  void finds(Rule... rules) {
    List<Finding> findings = report().findings();
    String expected =
        Arrays.stream(rules).map(Rule::name).sorted().collect(Collectors.joining(" "));
    String found =
        findings.stream().map(Finding::code).distinct().sorted().collect(Collectors.joining(" "));
    assertEquals(expected, found, findings::toString);
    for (Finding finding : findings) {
      assertEquals(exported ? 2 : history.lastSeq(), finding.seq(), finding::toString);
    }
  }

  void isGood() {
    assertEquals(List.of(), report().findings());
  }
}
