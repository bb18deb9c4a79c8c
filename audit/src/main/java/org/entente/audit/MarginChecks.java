package org.entente.audit;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.audit.geometry.Ground;

/// Margins of an approval, and shifts within them (invariants 1 and 4; docs/design/margins.md).
final class MarginChecks {
  private MarginChecks() {}

  /// Whatever the widened version meets is stated, and named at degree 1 or more.
  static void approve(Situation s, Version version, Inquiry q) {
    Optional<List<Volume>> widened = s.widened();
    if (widened.isEmpty() || version.place.isEmpty()) {
      return;
    }
    Place place = version.place.get();
    q.require(Rule.MARGINS_UNCHECKED, !place.sealed(), s.about().id);
    List<Met> met = Met.find(s.about().id, widened.get(), s.world().live.all());
    Map<String, List<Met>> byOther = Met.byOther(met);
    checkStated(s, byOther, q);
    Optional<Doc> part = s.entry().follow(s.content().get("acknowledged"));
    Set<String> named = part.map(one -> Set.copyOf(one.texts("conflicts"))).orElse(Set.of());
    for (Map.Entry<String, List<Met>> other : byOther.entrySet()) {
      Footprint footprint = other.getValue().getFirst().other();
      int degree = s.world().live.degreeOf(s.about().lead, place, footprint, other.getValue());
      String id = Digests.ofConflict(place.digest(), other.getKey());
      boolean ok = degree < 1 || named.contains(id);
      q.require(Rule.CONFLICT_NOT_NAMED, ok, id, footprint.subject());
    }
  }

  /// Each other side, and whether the volumes themselves are met or only a buffer.
  private static void checkStated(Situation s, Map<String, List<Met>> byOther, Inquiry q) {
    Optional<List<Doc>> stated = s.entry().marginOverlaps();
    if (!q.require(Rule.MARGINS_UNCHECKED, stated.isPresent(), s.about().id)) {
      return;
    }
    Map<String, Boolean> exact = new HashMap<>();
    for (Doc overlap : stated.orElseThrow()) {
      if (!overlap.truth("adjacent")) {
        boolean itself = overlap.findText("buffer").isEmpty();
        exact.merge(overlap.text("other"), itself, Boolean::logicalOr);
      }
    }
    Set<String> left = new HashSet<>(exact.keySet());
    for (Map.Entry<String, List<Met>> other : byOther.entrySet()) {
      List<Met> met = other.getValue();
      if (met.stream().allMatch(Met::adjacent)) {
        continue;
      }
      boolean same =
          Optional.ofNullable(exact.get(other.getKey()))
              .map(itself -> itself != Met.isNearOnly(met))
              .orElse(false);
      left.remove(other.getKey());
      q.require(Rule.MARGINS_UNCHECKED, same, met.getFirst().other().subject());
    }
    q.require(Rule.MARGINS_UNCHECKED, left.isEmpty(), left);
  }

  static void shift(Situation s, Inquiry q) {
    Operation operation = s.about();
    Optional<Version> version =
        operation.inForce().filter(inForce -> inForce.digest.equals(s.content().text("version")));
    Optional<Version.Approval> approval = version.flatMap(one -> one.approval);
    boolean authorised =
        operation.conduct == Operation.Conduct.NOT_STARTED
            && operation.suspendedSeq.isEmpty()
            && approval
                .map(one -> one.margins().isPresent() && s.entry().at().isBefore(one.validUntil()))
                .orElse(false);
    q.require(Rule.SHIFT_UNAUTHORISED, authorised, operation.id);
    if (!authorised || s.shift().isEmpty() || version.get().place.isEmpty()) {
      return;
    }
    Margins margins = approval.get().margins().orElseThrow();
    q.require(Rule.SHIFT_OUTSIDE_MARGINS, margins.allow(s.shift().get()), operation.id);
    checkGround(s, version.get().place.get(), margins, q);
    checkMet(s, version.get(), approval.get(), q);
  }

  /// Where no corner lies outside and yet no one part holds it all, the desk's answer is taken.
  private static void checkGround(Situation s, Place approved, Margins margins, Inquiry q) {
    boolean stated = s.entry().withinEnvelope().orElse(false);
    q.require(Rule.SHIFT_OUTSIDE_MARGINS, stated, s.about().id);
    for (int i = 0; i < approved.volumes().size(); i++) {
      Ground wide = approved.volumes().get(i).widened(margins).ground();
      boolean outside = s.volumes().get(i).ground().hasCornerOutside(List.of(wide));
      q.require(Rule.SHIFT_OUTSIDE_MARGINS, !outside, s.about().id);
    }
  }

  private static void checkMet(Situation s, Version version, Version.Approval approval, Inquiry q) {
    Place approved = version.place.orElseThrow();
    Set<String> aware = approval.aware().orElse(Set.of());
    for (Map.Entry<String, List<Met>> other : Met.byOther(s.met()).entrySet()) {
      Footprint footprint = other.getValue().getFirst().other();
      int listed = s.world().live.degreeMet(s.about().lead, approved, footprint, other.getValue());
      int degree = s.world().degreeMet(listed, s.about().lead, footprint.owner());
      boolean blocks =
          footprint.inForce()
              && degree >= Conflict.BLOCKING
              && !aware.contains(Digests.ofConflict(approved.digest(), other.getKey()));
      q.require(Rule.SHIFT_MEETS_OTHERS, !blocks, footprint.subject(), degree);
    }
  }
}
