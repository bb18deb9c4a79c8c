package org.entente.result;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.kernel.GeoPoint;
import org.entente.kernel.PartyId;
import org.entente.kernel.SubjectId;
import org.entente.kernel.TextRef;
import org.entente.kernel.Window;
import org.entente.party.Author;
import org.entente.release.Audience;
import org.entente.release.Level;
import org.entente.release.Release;

/// A file on harm done to civilians (fr. dossier de dommages aux civils) as folded from the record.
public record CivilianHarm(
    SubjectId id,
    String reference,
    Account account,
    Release release,
    Author author,
    List<Answer> answers,
    List<Amends> amends,
    Optional<Ending> ending,
    long seq,
    Instant at) {
  /// What was claimed when the file was opened.
  ///
  /// @param register where the names are kept: shown to the author's party alone
  public record Account(
      boolean exercise,
      Window during,
      TextRef place,
      Optional<GeoPoint> point,
      Toll toll,
      TextRef text,
      Report.Sourced from,
      List<PartyId> concerned,
      Instant due,
      Optional<TextRef> register,
      About about) {
    public Account {
      concerned = List.copyOf(concerned);
    }
  }

  /// A concerned party's word.
  public record Answer(
      ResultAct.HarmAnswer answer, TextRef version, Author by, long seq, Instant at) {}

  /// What a concerned party did about it.
  public record Amends(ResultAct.AmendsType type, TextRef text, Author by, long seq, Instant at) {}

  /// Followed no more.
  public record Ending(TextRef reason, Author by, long seq, Instant at) {}

  public CivilianHarm {
    answers = List.copyOf(answers);
    amends = List.copyOf(amends);
  }

  /// What each concerned party said last.
  public Map<PartyId, Answer> last() {
    Map<PartyId, Answer> last = new LinkedHashMap<>();
    answers.forEach(answer -> last.put(answer.by().party(), answer));
    return last;
  }

  /// The parties that have not said whether it was so; to look into it is no answer.
  public List<PartyId> unanswered() {
    Map<PartyId, Answer> last = last();
    return account.concerned().stream()
        .filter(party ->
            !last.containsKey(party) || last.get(party).answer() == ResultAct.HarmAnswer.EXAMINING)
        .toList();
  }

  /// Whether at the instant an answer is due and missing. Nothing is written when it becomes so.
  public boolean isLate(Instant instant) {
    return ending.isEmpty() && !unanswered().isEmpty() && !instant.isBefore(account.due());
  }

  public boolean isConcerned(PartyId party) {
    return account.concerned().contains(party);
  }

  public boolean isInside(PartyId party) {
    return author.party().equals(party) || isConcerned(party);
  }

  /// Who opened it and who is to answer see all; others what they were granted.
  public Level levelFor(Audience audience, Instant instant) {
    return isInside(audience.party()) ? Level.FULL : release.levelFor(audience, instant);
  }

  CivilianHarm with(Answer answer) {
    List<Answer> all = new ArrayList<>(answers);
    all.add(answer);
    return with(all, amends, ending);
  }

  CivilianHarm with(Amends done) {
    List<Amends> all = new ArrayList<>(amends);
    all.add(done);
    return with(answers, all, ending);
  }

  CivilianHarm with(Ending end) {
    return with(answers, amends, Optional.of(end));
  }

  private CivilianHarm with(List<Answer> said, List<Amends> done, Optional<Ending> end) {
    return new CivilianHarm(id, reference, account, release, author, said, done, end, seq, at);
  }
}
