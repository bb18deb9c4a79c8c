package org.entente.node.http;

import java.util.List;
import java.util.Optional;
import org.entente.kernel.Act;
import org.entente.kernel.Digest;
import org.entente.kernel.PartyId;
import org.entente.kernel.PersonId;
import org.entente.node.desk.DeskAnswer;
import org.entente.node.desk.TheatreNode;
import org.entente.node.wire.RecordReader;
import org.entente.party.Charter;
import org.entente.party.Founding;
import org.entente.party.PartyAct;
import org.entente.party.PartyDecider;
import org.entente.party.PartyRejection;

/// How a theatre begins: a draft charter that each party's founding person signs; the last
/// signature makes entry 1.
final class CharterRoutes {
  /// A charter of a hundred parties, with their posts, fits.
  private static final int MAX_DRAFT_BYTES = 512 * 1024;

  private static final int MAX_BODY_BYTES = 4 * 1024;
  private static final RecordReader<DraftBody> DRAFT = RecordReader.of(DraftBody.class);
  private static final RecordReader<SignatureBody> SIGNATURE = RecordReader.of(SignatureBody.class);

  private final TheatreNode theatre;
  private final CharterDrafts drafts;
  private final CredentialGuard guard;

  CharterRoutes(TheatreNode theatre, CharterDrafts drafts, CredentialGuard guard) {
    this.theatre = theatre;
    this.drafts = drafts;
    this.guard = guard;
  }

  public record DraftBody(Charter charter) {}

  /// @param digest of the draft that was read; without it, whatever draft there is
  public record SignatureBody(PartyId party, Optional<Digest> digest) {}

  /// @param adopted the charter is entry 1
  public record DraftView(
      Charter charter,
      Digest digest,
      List<PartyId> signed,
      List<PartyId> missing,
      boolean adopted) {}

  List<Route> routes() {
    return List.of(
        Route.put("/api/charter/draft")
            .by(Access.ADMINISTRATOR)
            .about("Puts a draft charter in place of one that nobody has signed.")
            .body(DraftBody.class, MAX_DRAFT_BYTES)
            .answers(200, "The draft", DraftView.class)
            .with(this::put),
        Route.get("/api/charter/draft")
            .by(Access.SIGNED_IN)
            .about("The draft charter and who has signed it.")
            .answers(200, "The draft", DraftView.class)
            .with(call -> Answer.ok(view(draft()))),
        Route.delete("/api/charter/draft")
            .by(Access.ADMINISTRATOR)
            .about("Takes the draft back with its signatures, as long as it is not adopted.")
            .answers(204, "Done")
            .with(call -> {
              requireNotAdopted();
              drafts.remove();
              return Answer.none();
            }),
        Route.post("/api/charter/signatures")
            .by(Access.MEMBER)
            .about(
                "Signs the draft for a party, by its first founding person; the last signature"
                    + " makes it entry 1.")
            .body(SignatureBody.class, MAX_BODY_BYTES)
            .answers(200, "The draft", DraftView.class)
            .with(this::sign));
  }

  private Answer put(Call call) {
    Charter charter = call.body(DRAFT).charter();
    requireNotAdopted();
    if (!charter.theatre().equals(theatre.theatre())) {
      throw new ProblemFound(
          new Problem.Rejected(new PartyRejection.WrongTheatre(charter.theatre())));
    }
    PartyDecider.checkCharter(charter)
        .ifPresent(rejection -> {
          throw new ProblemFound(new Problem.Rejected(rejection));
        });
    String by = call.caller().account().login().value();
    if (!drafts.put(charter, by, theatre.now())) {
      throw new ProblemFound(new Problem.CharterSigned());
    }
    return Answer.ok(view(draft()));
  }

  private void requireNotAdopted() {
    if (isAdopted()) {
      throw new ProblemFound(new Problem.Rejected(new PartyRejection.CharterAlreadyAdopted()));
    }
  }

  private boolean isAdopted() {
    return theatre.state().roster().charter().isPresent();
  }

  private Answer sign(Call call) {
    SignatureBody body = call.body(SIGNATURE);
    CharterDrafts.Draft draft = draft();
    PersonId person = Posts.person(call);
    boolean founder =
        draft
            .charter()
            .find(body.party())
            .map(terms -> terms.founding().getFirst().person().equals(person))
            .orElse(false);
    if (!founder) {
      throw new ProblemFound(new Problem.Forbidden());
    }
    guard.requireOwn(call.caller());
    boolean other = body.digest().map(read -> !read.equals(draft.digest())).orElse(false);
    if (other || !drafts.sign(draft, body.party(), person, theatre.now())) {
      throw new ProblemFound(new Problem.CharterChanged());
    }
    if (!isAdopted() && view(draft).missing().isEmpty()) {
      adopt(draft);
    }
    return Answer.ok(view(draft));
  }

  private CharterDrafts.Draft draft() {
    return drafts.find().orElseThrow(() -> new ProblemFound(new Problem.NotFound()));
  }

  private DraftView view(CharterDrafts.Draft draft) {
    List<PartyId> signed = drafts.listSigned(draft);
    List<PartyId> missing =
        draft.charter().parties().stream()
            .map(Charter.Terms::id)
            .filter(party -> !signed.contains(party))
            .toList();
    return new DraftView(draft.charter(), draft.digest(), signed, missing, isAdopted());
  }

  /// The host's first founding post submits what all have signed. Repeated after a fault, the same
  /// act id lets it count once.
  private void adopt(CharterDrafts.Draft draft) {
    Founding host =
        draft.charter().find(draft.charter().host()).orElseThrow().founding().getFirst();
    Act act =
        new Act(
            draft.act(),
            theatre.theatre(),
            host.post(),
            host.person(),
            Optional.empty(),
            0,
            new PartyAct.AdoptCharter(draft.charter()));
    switch (theatre.submit(act)) {
      case DeskAnswer.Accepted accepted -> {}
      case DeskAnswer.Rejected rejected ->
          throw new ProblemFound(new Problem.Rejected(rejected.rejection()));
      case DeskAnswer.IdReused reused -> throw new ProblemFound(new Problem.ActIdReused());
      case DeskAnswer.Unavailable none ->
          throw new ProblemFound(Problem.undecided(theatre.deskState()));
      case DeskAnswer.OutcomeUnknown unknown ->
          throw new ProblemFound(new Problem.OutcomeUnknown());
    }
  }
}
