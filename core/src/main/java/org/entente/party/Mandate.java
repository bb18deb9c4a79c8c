package org.entente.party;

import java.util.List;
import java.util.Optional;
import org.entente.kernel.Category;
import org.entente.kernel.Malformed;
import org.entente.kernel.SectorId;

/// Which acts a post may sign, and how far: by area, kind and size.
///
/// @param acts kinds of act, as the record spells them
/// @param sectors sectors the act's volumes must keep within; empty means the whole theatre
/// @param categories kinds of activity covered; empty means all
/// @param maxPersonnel greatest number of personnel in an operation signed for; none means any
public record Mandate(
    List<String> acts,
    List<SectorId> sectors,
    List<Category> categories,
    Optional<Integer> maxPersonnel) {
  /// There are fewer kinds of act than this, and will be for long.
  public static final int MAX_ACTS = 200;

  public Mandate {
    acts = List.copyOf(acts);
    sectors = List.copyOf(sectors);
    categories = List.copyOf(categories);
    Malformed.unless(acts.size() <= MAX_ACTS, "Mandate", "lists too many acts");
    Malformed.unless(
        acts.stream().allMatch(act -> act.matches("[A-Z][A-Za-z]{2,40}")),
        "Mandate",
        "names no act");
  }

  public static Mandate of(String... acts) {
    return new Mandate(List.of(acts), List.of(), List.of(), Optional.empty());
  }

  /// Whether it has an act that binds the party: whoever holds such a post was put there by two.
  public boolean mayDecide() {
    return acts.stream().anyMatch(DECIDING_ACTS::contains);
  }

  /// Whether an act of this kind binds the party.
  public static boolean isDeciding(String act) {
    return DECIDING_ACTS.contains(act);
  }

  /// Whether an act of this kind is signed only with a password or token that nobody else knows:
  /// what binds the party, and what those who bind it are made aware by.
  public static boolean needsOwnCredential(String act) {
    return isDeciding(act) || AWARENESS_ACTS.contains(act);
  }

  /// A matrix in which all is compatible, a sector of another's, or a soil that ends too far out
  /// would hide from whoever decides what he would have to weigh.
  private static final List<String> AWARENESS_ACTS =
      List.of("PublishMatrix", "EstablishSector", "DrawSoil");

  /// Acts that bind a party, and so their posts are filled by two: those that give or take the
  /// host's word, those that say who may (posts, mandates, appointments, credentials, who is whom),
  /// and both of every pair of signatures. Of "two posts" one would else be filled by the other
  /// alone, with a person made up for it.
  static final List<String> DECIDING_ACTS =
      List.of(
          "ApproveOperation",
          "ReturnOperation",
          "RefuseOperation",
          "SuspendApproval",
          "LiftSuspension",
          "WithdrawApproval",
          "ReconfirmOperation",
          "SettleConflict",
          "ConsentToCrossing",
          "AdmitParty",
          "CreatePost",
          "ChangeMandate",
          "AppointPerson",
          "ApproveStandingAuthorisation",
          "RefuseStandingAuthorisation",
          "SuspendStandingAuthorisation",
          "ResumeStandingAuthorisation",
          "WithdrawStandingAuthorisation",
          "ConfirmAppointment",
          "RequestCredentialReset",
          "ConfirmCredentialReset",
          "MergePersons",
          "SeparatePersons",
          "RequestErasure",
          "ConfirmErasure",
          "SuspendCooperation",
          "ResumeCooperation");
}
