package org.entente.result;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.kernel.Digest;
import org.entente.kernel.PartyId;
import org.entente.kernel.SubjectId;
import org.entente.kernel.TextRef;
import org.entente.party.Author;
import org.entente.release.Audience;
import org.entente.release.Level;
import org.entente.release.Release;

/// A joint inquiry (fr. enquête conjointe) as folded from the record.
///
/// @param joined by whom, the opener first
public record Inquiry(
    SubjectId id,
    String reference,
    Terms terms,
    List<Signature> joined,
    List<Finding> findings,
    List<Common> common,
    long seq,
    Instant at) {
  /// What it is about and between whom.
  public record Terms(
      boolean exercise,
      TextRef title,
      TextRef question,
      List<PartyId> parties,
      Inquired inquired,
      Optional<Instant> due,
      Release release) {
    public Terms {
      parties = List.copyOf(parties);
    }
  }

  public record Signature(Optional<TextRef> reservation, Author by, long seq, Instant at) {}

  /// One side's own.
  public record Finding(TextRef text, Author by, long seq, Instant at) {}

  /// A version of what all found together.
  public record Common(
      int number,
      Digest digest,
      TextRef fr,
      TextRef en,
      List<Signature> signatures,
      Author by,
      long seq,
      Instant at) {
    public Common {
      signatures = List.copyOf(signatures);
    }

    boolean isSignedBy(PartyId party) {
      return signatures.stream().anyMatch(one -> one.by().party().equals(party));
    }

    /// Whether every one of these parties signed exactly this.
    public boolean isAgreedBy(List<PartyId> parties) {
      return parties.stream().allMatch(this::isSignedBy);
    }

    Common with(Signature signature) {
      List<Signature> all = new ArrayList<>(signatures);
      all.add(signature);
      return new Common(number, digest, fr, en, all, by, seq, at);
    }
  }

  public Inquiry {
    joined = List.copyOf(joined);
    findings = List.copyOf(findings);
    common = List.copyOf(common);
  }

  /// Who opened it.
  public Author author() {
    return joined.getFirst().by();
  }

  public boolean isJoinedBy(PartyId party) {
    return joined.stream().anyMatch(one -> one.by().party().equals(party));
  }

  /// By two parties at least: one alone inquires for itself.
  public boolean isOpen() {
    return joined.size() >= 2;
  }

  /// Whether every party of it signed the latest version of the common findings.
  public boolean isAgreed() {
    return !common.isEmpty() && common.getLast().isAgreedBy(terms.parties());
  }

  public Level levelFor(Audience audience, Instant instant) {
    return terms.parties().contains(audience.party())
        ? Level.FULL
        : terms.release().levelFor(audience, instant);
  }

  Inquiry joinedBy(Signature signature) {
    return new Inquiry(id, reference, terms, plus(joined, signature), findings, common, seq, at);
  }

  Inquiry with(Finding finding) {
    return new Inquiry(id, reference, terms, joined, plus(findings, finding), common, seq, at);
  }

  Inquiry with(Common version) {
    return new Inquiry(id, reference, terms, joined, findings, plus(common, version), seq, at);
  }

  Inquiry signed(Signature signature) {
    List<Common> all = new ArrayList<>(common);
    all.set(all.size() - 1, all.getLast().with(signature));
    return new Inquiry(id, reference, terms, joined, findings, all, seq, at);
  }

  private static <T> List<T> plus(List<T> old, T more) {
    List<T> all = new ArrayList<>(old);
    all.add(more);
    return all;
  }
}
