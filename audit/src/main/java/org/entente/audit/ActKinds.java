package org.entente.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The allow-lists: every kind of act there is, with what it says; and every category. What is not
/// here is no act: in particular nothing that time, an administrator or a weapon would do.
final class ActKinds {
  static final Set<String> CATEGORIES =
      Set.of(
          "GROUND_MANOEUVRE",
          "MOVEMENT",
          "POSITION",
          "AIR_CORRIDOR",
          "AIR_ZONE",
          "DANGER_AREA",
          "RESTRICTED_FIRE_AREA",
          "NO_FIRE_AREA",
          "HUMANITARIAN_SITE",
          "HUMANITARIAN_MOVEMENT",
          "COORDINATION_LEVEL");

  /// Kind; who and how: `host`, `lead`, `restraint` (no mandate asked, no clock in its way), `calm`
  /// (no clock in its way), `watch` (a watch keeper may sign it), `speech` (no mandate asked),
  /// `humane` (not a humanitarian party's to sign); members, `?` for those that may be absent.
  private static final String TABLE =
      """
      AdoptCharter           -               charter
      AdmitParty             host            terms
      RegisterPerson         -               name rank
      CreatePost             -               title contingent? mandate key
      ChangeMandate          -               ofPost mandate
      AppointPerson          -               toPost appointee capacity during
      ConfirmAppointment     -               appointment
      EndAppointment         -               ofPost appointment
      DelegateMandate        -               to acts until
      RevokeDelegation       -               delegation
      RequestCredentialReset -               person
      ConfirmCredentialReset -               reset
      MergePersons           -               duplicate kept
      SeparatePersons        -               duplicate
      PublishPlan            host            plan
      CommentOnPlan          speech          version objective? item? text
      AnswerPlanComment      host            comment text
      RecordMeasurement      speech          version measure value from evidence
      PublishMatrix          host            matrix
      EstablishSector        host            name area owner
      DrawSoil               host            soil
      ConsentToCrossing      humane          subject spaceTime neighbour conditions? instrument?
      RefuseCrossing         restraint       subject neighbour reason instrument?
      DeclareReach           host,watch      party reachable reason
      AcknowledgeConflict    watch           conflict
      ProposeArrangement     humane          conflict terms
      SignArrangement        humane          arrangement
      SettleConflict         host            conflict reason
      EndorseSettlement      humane          conflict
      GiveNotice             watch           title exercise place text release urgency?
      EstablishStandingMeasure humane        title exercise place text release
      ChangeStandingMeasure  humane          measure place reason
      ReportReceipt          speech          stage notices
      AnswerNotice           watch           notice answer reason?
      EndNotice              restraint       notice reason
      DeclareImmediateAction restraint       reasonKind exercise place text
      AnswerImmediateAction  host,watch      action answer reason
      EndImmediateAction     restraint       action report
      ProposeStandingAuthorisation - title exercise envelope conditions release
      ApproveStandingAuthorisation host authorisation envelope
      RefuseStandingAuthorisation host authorisation reason
      SuspendStandingAuthorisation host,calm,watch authorisation reason
      ResumeStandingAuthorisation host authorisation
      WithdrawStandingAuthorisation host,calm authorisation reason
      GiveMovementNotice     watch           authorisation place personnel text
      PlanMeeting            -               title exercise schedule purpose agenda participants \
      languages interpreter release forum?
      PostponeMeeting        -               meeting schedule reason
      CancelMeeting          -               meeting reason
      ChangeMeetingRelease   -               meeting release
      HoldMeeting            -               meeting during attendees
      ReportMeeting          -               title exercise schedule purpose parties present \
      source release
      RecordStatement        -               meeting of attributed text
      ProposeMinutes         -               meeting minutes
      SignMinutes            -               meeting minutes reservation?
      RefuseMinutes          -               meeting minutes reason
      AnswerInvitation       -               meeting answer words?
      ProposeCommunique      -               meeting communique
      SignCommunique         -               meeting communique
      MakeCommitment         -               ower beneficiary attributed exercise text due links \
      release
      ClaimCommitmentKept    speech          commitment evidence
      ClaimCommitmentBroken  speech          commitment evidence
      AnswerClaim            -               commitment claim answer version?
      ReleaseCommitment      -               commitment reason
      EstablishForum         -               title exercise parties rhythmDays hosts release
      CloseForum             -               forum reason
      RaiseDispute           speech          against exercise title text answerBy evidence release
      ReportDispute          -               between exercise title text suspended? source release
      AcknowledgeDispute     -               dispute
      AnswerDispute          speech          dispute text evidence
      ReplyToEntry           speech          dispute entry text
      ConsultOnDispute       -               dispute meeting
      EscalateDispute        -               dispute forum reason
      ProposeSettlement      -               dispute settlement
      SignSettlement         -               dispute settlement
      WithdrawDispute        -               dispute reason
      SuspendCooperation     calm            with exercise reason
      ResumeCooperation      -               suspension words
      FileReport             -               type exercise title period about facts asked release
      AnswerFact             speech          report fact answer version?
      RecordCivilianHarm     speech          exercise spot toll account from concerned due \
      register? about release
      AnswerCivilianHarm     humane          harm answer version
      RecordAmends           humane          harm type text
      CloseCivilianHarm      -               harm reason
      OpenInquiry            humane          exercise title question parties inquired due? release
      JoinInquiry            humane          inquiry
      RecordFindings         humane          inquiry text
      ProposeFindings        humane          inquiry findings
      SignFindings           humane          inquiry findings reservation?
      AttachFile             speech          object title sha256 bytes type
      WithdrawAttachment     speech          attachment reason
      ProposeOperation       -               title exercise supporting clauses release withheld
      ReviseOperation        lead            operation previous changed
      WithdrawOperation      lead,restraint  operation reason
      AddConsulted           host            operation parties
      TakePosition           humane          operation clause digest stance reason?
      ApproveOperation       host            operation version acknowledged awarenessRoot silent \
      withoutKnowledgeOf conditions validUntil margins?
      SignConditions         lead,humane     operation version
      ReturnOperation        host            operation version reason
      RefuseOperation        host            operation version reason
      SuspendApproval        host,calm,watch operation reason
      LiftSuspension         host            operation
      WithdrawApproval       host,calm       operation reason
      ReconfirmOperation     host            operation version acknowledged
      ShiftWithinMargins     lead            operation version shift reason
      StartOperation         lead,watch      operation version
      PausePart              restraint       operation contingent? reason
      ResumePart             watch           operation contingent?
      ReportDisengagement    lead,restraint  operation report
      CloseOperation         lead            operation report
      RaiseObjection         restraint       operation reason
      RemarkOnClause         speech          operation version clause text recipients
      ChangeRelease          -               operation release
      RequestErasure         -               entry part reason
      ConfirmErasure         -               erasure
      """;

  private static final Map<String, Kind> KINDS = new HashMap<>();

  static {
    for (String line : TABLE.lines().toList()) {
      String[] words = line.split(" +");
      List<String> members = new ArrayList<>(Arrays.asList(words).subList(2, words.length));
      KINDS.put(words[0], Kind.of(Set.of(words[1].split(",")), members));
    }
  }

  /// A kind of act.
  record Kind(Set<String> flags, Set<String> required, Set<String> optional) {
    static Kind of(Set<String> flags, List<String> members) {
      Set<String> required = new java.util.HashSet<>(Set.of("kind"));
      Set<String> optional = new java.util.HashSet<>();
      for (String member : members) {
        if (member.endsWith("?")) {
          optional.add(member.substring(0, member.length() - 1));
        } else {
          required.add(member);
        }
      }
      return new Kind(flags, Set.copyOf(required), Set.copyOf(optional));
    }

    boolean hostOnly() {
      return flags.contains("host");
    }

    boolean leadOnly() {
      return flags.contains("lead");
    }

    boolean restraint() {
      return flags.contains("restraint");
    }

    boolean needsNoMandate() {
      return restraint() || flags.contains("speech");
    }

    boolean needsNoClock() {
      return restraint() || flags.contains("calm");
    }

    boolean forWatch() {
      return flags.contains("watch") || restraint();
    }

    boolean neverHumanitarian() {
      return flags.contains("humane");
    }
  }

  private ActKinds() {}

  static Optional<Kind> find(String kind) {
    return Optional.ofNullable(KINDS.get(kind));
  }

  static Set<String> names() {
    return KINDS.keySet();
  }
}
