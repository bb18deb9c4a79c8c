package org.entente.plan;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.kernel.Amount;
import org.entente.kernel.Digest;
import org.entente.kernel.Grade;
import org.entente.kernel.ObjectiveId;
import org.entente.kernel.PlanItemId;
import org.entente.kernel.SubjectId;
import org.entente.kernel.TextRef;
import org.entente.kernel.TrieMap;
import org.entente.party.Author;

/// The host's plan in all its versions, what was said of them and what was measured.
public record Plans(
    List<Version> versions, List<Comment> comments, TrieMap<SubjectId, Measurement> measurements) {
  public static final Plans NONE = new Plans(List.of(), List.of(), TrieMap.empty());

  /// The part of a plan's entry whose digest names the version.
  public static final String PART = "act";

  /// A version as published.
  public record Version(
      int number, Plan plan, Digest digest, Author author, long seq, Instant at) {}

  /// A party's word on a version.
  ///
  /// @param version its number
  public record Comment(
      SubjectId id,
      int version,
      Optional<ObjectiveId> objective,
      Optional<PlanItemId> item,
      TextRef text,
      List<Answer> answers,
      Author by,
      long seq,
      Instant at) {
    public Comment {
      answers = List.copyOf(answers);
    }

    Comment with(Answer answer) {
      List<Answer> all = new ArrayList<>(answers);
      all.add(answer);
      return new Comment(id, version, objective, item, text, all, by, seq, at);
    }
  }

  /// The host's.
  public record Answer(TextRef text, Author by, long seq, Instant at) {}

  /// What somebody claims that a measure amounted to.
  ///
  /// @param version of the plan that has the measure as it was measured
  public record Measurement(
      SubjectId id,
      int version,
      PlanItemId measure,
      Amount value,
      TextRef source,
      Grade grade,
      Instant happened,
      Instant told,
      Optional<SubjectId> evidence,
      Author by,
      long seq,
      Instant at) {}

  public Plans {
    versions = List.copyOf(versions);
    comments = List.copyOf(comments);
  }

  /// The version that counts.
  public Optional<Version> latest() {
    return versions.isEmpty() ? Optional.empty() : Optional.of(versions.getLast());
  }

  public Optional<Plan> plan() {
    return latest().map(Version::plan);
  }

  public Optional<Version> find(Digest digest) {
    return versions.stream().filter(version -> version.digest().equals(digest)).findFirst();
  }

  public Optional<Comment> findComment(SubjectId id) {
    return comments.stream().filter(comment -> comment.id().equals(id)).findFirst();
  }

  Plans with(Version version) {
    List<Version> all = new ArrayList<>(versions);
    all.add(version);
    return new Plans(all, comments, measurements);
  }

  Plans with(Comment comment) {
    List<Comment> all = new ArrayList<>(comments);
    all.add(comment);
    return new Plans(versions, all, measurements);
  }

  Plans answered(SubjectId id, Answer answer) {
    return new Plans(
        versions,
        comments.stream().map(one -> one.id().equals(id) ? one.with(answer) : one).toList(),
        measurements);
  }

  Plans with(Measurement measurement) {
    return new Plans(versions, comments, measurements.with(measurement.id(), measurement));
  }
}
