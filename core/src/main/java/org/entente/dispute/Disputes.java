package org.entente.dispute;

import java.util.List;
import java.util.stream.Stream;
import org.entente.kernel.SubjectId;
import org.entente.kernel.TrieMap;

/// The folded state of disputes and of suspensions of cooperation.
///
/// @param about the disputes that point at each object
public record Disputes(
    TrieMap<SubjectId, Dispute> disputes,
    TrieMap<SubjectId, Suspension> suspensions,
    TrieMap<SubjectId, List<SubjectId>> about) {
  public static final Disputes EMPTY =
      new Disputes(TrieMap.empty(), TrieMap.empty(), TrieMap.empty());

  public Disputes with(Dispute dispute) {
    TrieMap<SubjectId, List<SubjectId>> linked = about;
    for (SubjectId subject : pointedAt(dispute)) {
      List<SubjectId> known = linked.find(subject).orElse(List.of());
      if (!known.contains(dispute.id())) {
        linked = linked.with(subject, Dispute.plus(known, dispute.id()));
      }
    }
    return new Disputes(disputes.with(dispute.id(), dispute), suspensions, linked);
  }

  /// Meetings and the forum too: whether they are named rests on who may know of them.
  private static List<SubjectId> pointedAt(Dispute dispute) {
    Stream<SubjectId> evidence =
        dispute.items().stream().flatMap(item -> item.evidence().subjects().stream());
    Stream<SubjectId> forum = dispute.escalation().map(Dispute.Escalation::forum).stream();
    return Stream.of(evidence, dispute.meetings().stream(), forum)
        .flatMap(one -> one)
        .distinct()
        .toList();
  }

  public Disputes with(Suspension suspension) {
    return new Disputes(disputes, suspensions.with(suspension.id(), suspension), about);
  }
}
