package org.entente.node.http;

import java.util.List;
import java.util.Optional;
import org.entente.kernel.Digest;
import org.entente.kernel.PartyId;
import org.entente.kernel.PersonId;
import org.entente.kernel.Rejection;
import org.entente.node.desk.TheatreNode;
import org.entente.node.wire.RecordReader;
import org.entente.party.Charter;
import org.entente.party.Founding;
import org.entente.party.PartyDecider;
import org.entente.party.PartyRejection;

/// How a party joins later: its terms are drafted, its first founding person signs them, and the
/// host admits it by an act (`AdmitParty`), which bears both signatures.
final class AdmissionRoutes {
  /// One party with its posts and contingents.
  private static final int MAX_DRAFT_BYTES = 64 * 1024;

  private static final int MAX_BODY_BYTES = 4 * 1024;

  /// Fewer wait at a time than a charter has parties; each is a row that everybody reads.
  private static final int MAX_WAITING = 20;

  private static final RecordReader<TermsBody> TERMS = RecordReader.of(TermsBody.class);
  private static final RecordReader<SignatureBody> SIGNATURE = RecordReader.of(SignatureBody.class);

  private final TheatreNode theatre;
  private final Admissions admissions;
  private final CredentialGuard guard;

  AdmissionRoutes(TheatreNode theatre, Admissions admissions, CredentialGuard guard) {
    this.theatre = theatre;
    this.admissions = admissions;
    this.guard = guard;
  }

  public record TermsBody(Charter.Terms terms) {}

  /// @param digest of the terms that were read
  public record SignatureBody(PartyId party, Digest digest) {}

  public record AdmissionView(Charter.Terms terms, Digest digest, boolean signed) {}

  public record AdmissionList(List<AdmissionView> items) {}

  List<Route> routes() {
    return List.of(
        Route.get("/api/admissions")
            .by(Access.SIGNED_IN)
            .about("The terms of parties that are to join, and whether they have signed them.")
            .answers(200, "The terms", AdmissionList.class)
            .with(call -> Answer.ok(listed())),
        Route.put("/api/admissions")
            .by(Access.ADMINISTRATOR)
            .about("Puts the terms of a party that is to join in place of those nobody has signed.")
            .body(TermsBody.class, MAX_DRAFT_BYTES)
            .answers(200, "The terms", AdmissionList.class)
            .with(this::put),
        Route.delete("/api/admissions/{party}")
            .by(Access.ADMINISTRATOR)
            .about("Takes the terms back with their signature, as long as nobody was admitted.")
            .answers(204, "Done")
            .with(call -> {
              admissions.remove(call.path("party"));
              return Answer.none();
            }),
        Route.post("/api/admissions/signatures")
            .by(Access.MEMBER)
            .about("Signs the terms for the party that is to join, by its first founding person.")
            .body(SignatureBody.class, MAX_BODY_BYTES)
            .answers(200, "The terms", AdmissionList.class)
            .with(this::sign));
  }

  /// Those that were admitted are in the charter, and wait no more.
  private AdmissionList listed() {
    return new AdmissionList(
        admissions.list().stream()
            .filter(draft -> !isAdmitted(draft.terms()))
            .map(draft -> new AdmissionView(draft.terms(), draft.digest(), draft.signed()))
            .toList());
  }

  private boolean isAdmitted(Charter.Terms terms) {
    return charter().map(agreed -> agreed.find(terms.id()).isPresent()).orElse(false);
  }

  private Optional<Charter> charter() {
    return theatre.state().roster().charter();
  }

  private Answer put(Call call) {
    Charter.Terms terms = call.body(TERMS).terms();
    Charter charter = charter().orElseThrow(() -> rejected(new PartyRejection.CharterMissing()));
    PartyDecider.checkTerms(charter, terms)
        .ifPresent(rejection -> {
          throw rejected(rejection);
        });
    if (admissions.find(terms.id()).isEmpty() && listed().items().size() >= MAX_WAITING) {
      throw rejected(new PartyRejection.TooManyParties(MAX_WAITING));
    }
    for (Founding founding : terms.founding()) {
      if (!theatre.keepsKey(founding.post(), founding.key())) {
        throw new ProblemFound(
            new Problem.Malformed("key-not-kept", "Founding", "/terms/founding"));
      }
    }
    String by = call.caller().account().login().value();
    if (!admissions.put(terms, by, theatre.now())) {
      throw new ProblemFound(new Problem.TermsSigned());
    }
    return Answer.ok(listed());
  }

  private static ProblemFound rejected(Rejection rejection) {
    return new ProblemFound(new Problem.Rejected(rejection));
  }

  private Answer sign(Call call) {
    SignatureBody body = call.body(SIGNATURE);
    Admissions.Draft draft =
        admissions.find(body.party()).orElseThrow(() -> new ProblemFound(new Problem.NotFound()));
    PersonId person = Posts.person(call);
    if (!draft.terms().founding().getFirst().person().equals(person)) {
      throw new ProblemFound(new Problem.Forbidden());
    }
    guard.requireOwn(call.caller());
    if (!body.digest().equals(draft.digest()) || !admissions.sign(draft, person, theatre.now())) {
      throw new ProblemFound(new Problem.TermsChanged());
    }
    return Answer.ok(listed());
  }
}
