package org.entente.meeting;

import java.util.ArrayList;
import java.util.List;
import org.entente.kernel.SubjectId;
import org.entente.kernel.TrieMap;

/// The folded state of meetings, commitments and forums.
///
/// @param between the meetings of each pair of parties, by the pair's name
/// @param about the commitments linked to each operation
public record Meetings(
    TrieMap<SubjectId, Meeting> meetings,
    TrieMap<SubjectId, Commitment> commitments,
    TrieMap<SubjectId, Forum> forums,
    TrieMap<String, Between> between,
    TrieMap<SubjectId, List<SubjectId>> about) {
  public static final Meetings EMPTY =
      new Meetings(
          TrieMap.empty(), TrieMap.empty(), TrieMap.empty(), TrieMap.empty(), TrieMap.empty());

  /// The meetings of a pair of parties, in order of sequence.
  public record Between(Pair pair, List<SubjectId> meetings) {
    public Between {
      meetings = List.copyOf(meetings);
    }
  }

  public Meetings with(Meeting meeting) {
    Meetings changed = put(meetings.with(meeting.id(), meeting), between);
    if (meetings.containsKey(meeting.id())) {
      return changed;
    }
    for (Pair pair : Pair.among(meeting.parties())) {
      List<SubjectId> known =
          changed.between.find(pair.id()).map(Between::meetings).orElse(List.of());
      changed =
          changed.put(
              changed.meetings,
              changed.between.with(pair.id(), new Between(pair, plus(known, meeting.id()))));
    }
    return meeting
        .terms()
        .forum()
        .map(forums::get)
        .map(forum -> forum.with(meeting.id()))
        .map(changed::with)
        .orElse(changed);
  }

  public Meetings with(Forum forum) {
    return new Meetings(meetings, commitments, forums.with(forum.id(), forum), between, about);
  }

  public Meetings with(Commitment commitment) {
    TrieMap<SubjectId, List<SubjectId>> linked = about;
    if (!commitments.containsKey(commitment.id()) && commitment.links().operation().isPresent()) {
      SubjectId operation = commitment.links().operation().get();
      linked =
          about.with(operation, plus(about.find(operation).orElse(List.of()), commitment.id()));
    }
    return new Meetings(
        meetings, commitments.with(commitment.id(), commitment), forums, between, linked);
  }

  private Meetings put(TrieMap<SubjectId, Meeting> all, TrieMap<String, Between> pairs) {
    return new Meetings(all, commitments, forums, pairs, about);
  }

  private static List<SubjectId> plus(List<SubjectId> old, SubjectId more) {
    List<SubjectId> all = new ArrayList<>(old);
    all.add(more);
    return List.copyOf(all);
  }
}
