package org.entente.result;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.kernel.Grade;
import org.entente.kernel.PartyId;
import org.entente.kernel.SubjectId;
import org.entente.kernel.TextRef;
import org.entente.kernel.Window;
import org.entente.party.Author;
import org.entente.release.Audience;
import org.entente.release.Level;
import org.entente.release.Release;

/// A report (fr. compte rendu) as folded from the record.
public record Report(
    SubjectId id,
    String reference,
    ResultAct.ReportType type,
    boolean exercise,
    TextRef title,
    Window period,
    About about,
    List<Told> facts,
    List<PartyId> asked,
    Release release,
    Author author,
    long seq,
    Instant at) {
  /// A fact, and what others say of it, in the order they said it.
  public record Told(TextRef text, Sourced from, List<Answer> answers) {
    public Told {
      answers = List.copyOf(answers);
    }

    /// What each party said last.
    public Map<PartyId, Answer> last() {
      Map<PartyId, Answer> last = new LinkedHashMap<>();
      answers.forEach(answer -> last.put(answer.by().party(), answer));
      return last;
    }

    Told with(Answer answer) {
      List<Answer> all = new ArrayList<>(answers);
      all.add(answer);
      return new Told(text, from, all);
    }
  }

  /// Where a claim comes from.
  public record Sourced(TextRef source, Grade grade, Instant happened, Instant told) {}

  /// A party's word on a fact.
  public record Answer(
      ResultAct.FactAnswer answer, Optional<TextRef> version, Author by, long seq, Instant at) {}

  public Report {
    facts = List.copyOf(facts);
    asked = List.copyOf(asked);
  }

  /// Who wrote it and who is asked see all; others what they were granted.
  public Level levelFor(Audience audience, Instant instant) {
    return isInside(audience.party()) ? Level.FULL : release.levelFor(audience, instant);
  }

  public boolean isInside(PartyId party) {
    return author.party().equals(party) || asked.contains(party);
  }

  Report answered(int fact, Answer answer) {
    List<Told> all = new ArrayList<>(facts);
    all.set(fact, all.get(fact).with(answer));
    return new Report(
        id, reference, type, exercise, title, period, about, all, asked, release, author, seq, at);
  }
}
