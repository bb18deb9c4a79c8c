package org.entente.theatre;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.entente.attachment.Attachments;
import org.entente.border.Border;
import org.entente.coordination.Coordination;
import org.entente.dispute.Disputes;
import org.entente.erasure.ErasureRequest;
import org.entente.kernel.ErasureId;
import org.entente.kernel.SubjectId;
import org.entente.kernel.TextRef;
import org.entente.kernel.TrieMap;
import org.entente.meeting.Meetings;
import org.entente.notice.ImmediateAction;
import org.entente.notice.Notice;
import org.entente.operation.Operation;
import org.entente.party.Roster;
import org.entente.plan.Plan;
import org.entente.plan.Plans;
import org.entente.result.Results;
import org.entente.standing.Standing;

/// The state of a theatre: a fold of its record and nothing else.
///
/// @param seq the last entry folded; 0 before the charter
/// @param at its instant
/// @param texts which party each text that may be erased is of: that of its entry's author
/// @param erased texts whose bodies are gone
/// @param touched what the last entry changed
public record TheatreState(
    long seq,
    Instant at,
    Roster roster,
    Plans plans,
    Coordination coordination,
    Border border,
    TrieMap<SubjectId, Operation> operations,
    TrieMap<SubjectId, Notice> notices,
    TrieMap<SubjectId, ImmediateAction> immediateActions,
    Standing standing,
    Meetings meetings,
    Disputes disputes,
    Results results,
    Attachments attachments,
    TrieMap<ErasureId, ErasureRequest> erasures,
    WrittenTexts texts,
    TrieMap<TextRef, Boolean> erased,
    Touched touched) {
  public static final TheatreState EMPTY =
      new TheatreState(
          0,
          Instant.EPOCH,
          Roster.EMPTY,
          Plans.NONE,
          Coordination.EMPTY,
          Border.NONE,
          TrieMap.empty(),
          TrieMap.empty(),
          TrieMap.empty(),
          Standing.EMPTY,
          Meetings.EMPTY,
          Disputes.EMPTY,
          Results.EMPTY,
          Attachments.EMPTY,
          TrieMap.empty(),
          WrittenTexts.NONE,
          TrieMap.empty(),
          Touched.NOTHING);

  /// The host's plan in its latest version, if it published one.
  public Optional<Plan> plan() {
    return plans.plan();
  }

  /// The erasure that the last entry confirmed, if it did: the text whose body must go.
  public List<TextRef> listJustErased(ErasureId id) {
    return erasures.find(id).filter(ErasureRequest::confirmed).map(ErasureRequest::what).stream()
        .toList();
  }
}
