package org.entente.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.ledger.AwarenessLeaf;
import org.entente.ledger.AwarenessTree;

/// The host's decisions: on what exactly, by whom, aware of what (invariants 1, 2, 4, 6).
final class DecisionChecks {
  private static final int SALT_BYTES = 16;

  private DecisionChecks() {}

  static void check(Situation s, Inquiry q) {
    switch (s.entry().kind()) {
      case "ApproveOperation" -> checkApprove(s, q);
      case "ReturnOperation", "RefuseOperation" -> checkDecision(s, q);
      case "SignConditions" -> checkSign(s, q);
      case "SuspendApproval" -> requireInForce(s, q);
      case "WithdrawApproval" -> {
        if (s.about().latest().state != Version.State.OFFERED) {
          requireInForce(s, q);
        }
      }
      case "LiftSuspension" -> {
        requireInForce(s, q);
        requireNotProposer(s, q);
        q.require(Rule.LIFTED_UNSUSPENDED, s.about().suspendedSeq.isPresent(), s.about().id);
      }
      case "ReconfirmOperation" -> checkReconfirm(s, q);
      default -> {}
    }
  }

  private static void requireInForce(Situation s, Inquiry q) {
    q.require(Rule.NOT_IN_FORCE, s.about().inForce().isPresent(), s.about().id);
  }

  /// Other posts and other persons than in any version, lenders included.
  private static void requireNotProposer(Situation s, Inquiry q) {
    boolean proposer =
        s.about().versions.stream().anyMatch(version -> s.isOneHandWith(version.author));
    q.require(Rule.PROPOSER_DECIDES, !proposer, s.entry().act().post(), s.entry().act().person());
  }

  private static void requireLatest(Situation s, Inquiry q) {
    boolean latest = s.about().latest().digest.equals(s.content().text("version"));
    q.require(Rule.DECIDED_ANOTHER_VERSION, latest, s.about().id);
  }

  private static void checkDecision(Situation s, Inquiry q) {
    requireNotProposer(s, q);
    requireLatest(s, q);
    boolean open = s.about().latest().state == Version.State.SUBMITTED;
    q.require(Rule.DECIDED_CLOSED_VERSION, open, s.about().id);
  }

  private static void checkSign(Situation s, Inquiry q) {
    requireLatest(s, q);
    boolean offered = s.about().latest().state == Version.State.OFFERED;
    q.require(Rule.CONDITIONS_NOT_OFFERED, offered, s.about().id);
  }

  private static void checkApprove(Situation s, Inquiry q) {
    checkDecision(s, q);
    Operation operation = s.about();
    Version latest = operation.latest();
    q.require(Rule.DECIDED_UNSEEN, s.entry().act().asOf() >= latest.seq, s.entry().act().asOf());
    checkSilence(s, q);
    Set<String> withheld = Set.copyOf(s.content().texts("withoutKnowledgeOf"));
    q.require(Rule.WITHHELD_NOT_NAMED, withheld.equals(operation.withheld), operation.withheld);
    checkAware(s, latest, s.met(), q);
    MarginChecks.approve(s, latest, q);
    checkRoot(s, q);
    checkConditions(s, latest, q);
    checkValidity(s, q);
  }

  private static void checkSilence(Situation s, Inquiry q) {
    Optional<Doc> part = s.entry().follow(s.content().get("silent"));
    Set<String> silent = s.about().silent();
    boolean same =
        part.map(named -> new HashSet<>(named.texts("parties")).equals(silent)).orElse(false);
    q.require(Rule.SILENCE_NOT_NAMED, same, silent);
  }

  /// Everything live that the version meets at degree 1 or more must be named.
  private static void checkAware(Situation s, Version version, List<Met> met, Inquiry q) {
    Optional<Doc> part = s.entry().follow(s.content().get("acknowledged"));
    if (part.isEmpty() || version.placeNow().isEmpty()) {
      q.require(Rule.CONFLICT_NOT_NAMED, false, "", "");
      return;
    }
    Set<String> named = new HashSet<>(part.get().texts("conflicts"));
    Place place = version.placeNow().get();
    for (Map.Entry<String, List<Met>> other : Met.byOther(met).entrySet()) {
      Footprint footprint = other.getValue().getFirst().other();
      int degree = s.world().live.degreeOf(s.about().lead, place, footprint, other.getValue());
      if (degree >= 1) {
        String id = Digests.ofConflict(place.digest(), other.getKey());
        q.require(Rule.CONFLICT_NOT_NAMED, named.contains(id), id, footprint.subject());
      }
    }
  }

  /// The root that the author signed is the list's (docs/design/entry-format.md).
  private static void checkRoot(Situation s, Inquiry q) {
    Optional<Doc> part = s.entry().follow(s.content().get("acknowledged"));
    if (part.isPresent()) {
      String root = root(part.get().texts("conflicts"), part.get().text("seed"));
      q.require(Rule.AWARENESS_ROOT, root.equals(s.content().text("awarenessRoot")), root);
    }
  }

  static String root(List<String> conflicts, String seed) {
    byte[] seedBytes = HexFormat.of().parseHex(seed);
    List<AwarenessLeaf> leaves = new ArrayList<>();
    for (int i = 0; i < conflicts.size(); i++) {
      byte[] body = ("\"" + conflicts.get(i) + "\"").getBytes(StandardCharsets.UTF_8);
      leaves.add(new AwarenessLeaf(salt(seedBytes, i), body));
    }
    int[] next = {conflicts.size()};
    return AwarenessTree.pad(leaves, () -> salt(seedBytes, next[0]++)).root().toString();
  }

  private static byte[] salt(byte[] seed, int index) {
    MessageDigest sha = Digests.sha256();
    sha.update("entente/aware-salt/v1\n".getBytes(StandardCharsets.US_ASCII));
    sha.update(seed);
    sha.update(Integer.toString(index).getBytes(StandardCharsets.US_ASCII));
    return Arrays.copyOf(sha.digest(), SALT_BYTES);
  }

  private static void checkConditions(Situation s, Version latest, Inquiry q) {
    if (latest.window().isEmpty()) {
      return;
    }
    Version.Window outer = latest.window().get();
    for (Doc condition : s.content().items("conditions")) {
      Version.Window window = condition.find("window").map(Version.Window::of).orElse(outer);
      q.require(Rule.CONDITION_WIDENS, window.isWithin(outer), s.about().id);
      outer = window;
    }
  }

  private static void checkValidity(Situation s, Inquiry q) {
    Instant until = s.content().instant("validUntil");
    Instant at = s.entry().at();
    Instant last = at.plus(Duration.ofHours(s.roster().getCharter().validityHours()));
    boolean ok = until.isAfter(at) && !until.isAfter(last);
    q.require(Rule.VALIDITY_OUT_OF_CHARTER, ok, until, last);
  }

  private static void checkReconfirm(Situation s, Inquiry q) {
    requireInForce(s, q);
    requireNotProposer(s, q);
    Optional<Version> inForce = s.about().inForce();
    if (inForce.isEmpty()) {
      return;
    }
    boolean same = inForce.get().digest.equals(s.content().text("version"));
    q.require(Rule.DECIDED_ANOTHER_VERSION, same, s.about().id);
    List<Met> met =
        Met.find(s.about().id, s.about().wouldOccupy(inForce.get()), s.world().live.all());
    checkAware(s, inForce.get(), met, q);
  }
}
