package org.entente.audit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Changes the world as an entry says.
final class Replay {
  private Replay() {}

  static void apply(Situation s) {
    World world = s.world();
    Entry entry = s.entry();
    String id = entry.act().id();
    switch (entry.kind()) {
      case "AdmitParty" -> s.roster().admit(entry);
      case "RegisterPerson" -> s.roster().partyOfPerson.put(id, s.author().party());
      case "CreatePost" -> s.roster().createPost(entry, s.author().party());
      case "ChangeMandate" -> s.roster().changeMandate(s.content());
      case "AppointPerson" -> appoint(s);
      case "ConfirmAppointment" -> confirm(s);
      case "EndAppointment" -> end(s);
      case "DelegateMandate" -> s.roster().delegations.put(id, new Roster.Delegation(entry));
      case "RevokeDelegation" ->
          World.get(s.roster().delegations, s.content().text("delegation")).revoked = true;
      case "RequestCredentialReset" ->
          s.roster().resets.put(id, new Roster.Reset(s.content().text("person"), s.author()));
      case "ConfirmCredentialReset" ->
          World.get(s.roster().resets, s.content().text("reset")).confirmed = true;
      case "MergePersons" ->
          s.roster().sameAs.put(s.content().text("duplicate"), s.content().text("kept"));
      case "SeparatePersons" -> s.roster().sameAs.remove(s.content().text("duplicate"));
      case "PublishMatrix" -> world.live.publish(s.content().get("matrix"));
      case "EstablishSector" ->
          world.sectors.put(
              id,
              new World.Sector(s.content().text("owner"), Volume.ground(s.content().get("area"))));
      case "DeclareReach" -> reach(s);
      case "AcknowledgeConflict" -> conflict(s).acknowledged.add(s.author().party());
      case "EndorseSettlement" -> conflict(s).endorsed.add(s.author().party());
      case "SettleConflict" -> conflict(s).settled = true;
      case "ProposeArrangement" ->
          world.putArrangement(
              id, new World.Arrangement(s.content().text("conflict"), s.author().party()));
      case "SignArrangement" ->
          World.get(world.arrangements, s.content().text("arrangement")).signed = true;
      case "GiveNotice", "DeclareImmediateAction" -> putNotice(s);
      case "EstablishStandingMeasure" -> {
        putNotice(s);
        World.get(world.notices, id).measure = true;
      }
      case "ChangeStandingMeasure" -> changeMeasure(s);
      case "ReportReceipt" -> receive(s);
      case "GiveMovementNotice" -> {
        putNotice(s);
        standing(s).underWay.add(id);
      }
      case "ProposeStandingAuthorisation" -> putStanding(s);
      case "ApproveStandingAuthorisation" -> standing(s).state = Standing.State.IN_FORCE;
      case "RefuseStandingAuthorisation" -> standing(s).state = Standing.State.REFUSED;
      case "WithdrawStandingAuthorisation" -> standing(s).state = Standing.State.WITHDRAWN;
      case "SuspendStandingAuthorisation" -> standing(s).suspended = true;
      case "ResumeStandingAuthorisation" -> standing(s).suspended = false;
      case "EndNotice" -> endNotice(s, s.content().text("notice"));
      case "EndImmediateAction" -> endNotice(s, s.content().text("action"));
      case "RequestErasure" -> requestErasure(s);
      case "ConfirmErasure" ->
          World.get(world.erasures, s.content().text("erasure")).confirmed = true;
      case "AnswerNotice" -> acknowledge(s);
      case "AnswerImmediateAction", "DrawSoil", "ConsentToCrossing", "RefuseCrossing" -> {}
      default -> {
        boolean applied =
            MeetingReplay.apply(s)
                || DisputeReplay.apply(s)
                || ResultReplay.apply(s)
                || AttachmentChecks.apply(s);
        if (!applied) {
          OperationReplay.apply(s);
        }
      }
    }
  }

  private static Conflict conflict(Situation s) {
    return s.world().live.findConflict(s.content().text("conflict")).orElseThrow();
  }

  private static void appoint(Situation s) {
    Doc content = s.content();
    Doc during = content.get("during");
    Optional<Instant> to = during.find("to").map(end -> during.instant("to"));
    boolean watch = content.text("capacity").equals("WATCH");
    Roster.Appointment appointment =
        new Roster.Appointment(
            s.entry().act().id(),
            s.author(),
            content.text("appointee"),
            watch,
            during.instant("from"),
            to);
    Roster.Post post = s.roster().findPost(content.text("toPost")).orElseThrow();
    appointment.confirmed = !post.mandate().decides();
    s.roster().putAppointment(post, appointment);
  }

  private static void confirm(Situation s) {
    String id = s.content().text("appointment");
    Roster.Post post = s.roster().findPostOfAppointment(id).orElseThrow();
    Roster.Appointment appointment = Roster.findAppointment(post, id).orElseThrow();
    appointment.confirmed = true;
    appointment.second = Optional.of(s.entry().act().person());
  }

  private static void end(Situation s) {
    Roster.Post post = s.roster().findPost(s.content().text("ofPost")).orElseThrow();
    Roster.findAppointment(post, s.content().text("appointment")).orElseThrow().ended =
        Optional.of(s.entry().at());
  }

  private static void putNotice(Situation s) {
    boolean immediate = s.entry().is("DeclareImmediateAction");
    boolean use = s.entry().is("GiveMovementNotice");
    boolean measure = s.entry().is("EstablishStandingMeasure");
    String charted = measure ? regimeOfMeasure(s) : regime(s);
    String regime = use ? "APPROVAL" : charted;
    Notice notice =
        new Notice(
            s.entry().act().id(),
            immediate,
            s.author().party(),
            s.entry().seq(),
            regime,
            s.place());
    s.world().notices.put(notice.id, notice);
    move(s, notice.id, notice.footprints());
    s.place().ifPresent(where -> openConflicts(s, where.digest()));
  }

  private static void reach(Situation s) {
    String party = s.content().text("party");
    if (s.content().truth("reachable")) {
      s.world().outOfReach.remove(party);
    } else {
      s.world().outOfReach.add(party);
    }
  }

  private static void receive(Situation s) {
    String stage = s.content().text("stage");
    NoticeChecks.notices(s).forEach(one -> one.receive(s.entry().act().post(), stage));
  }

  /// Who acknowledged it had it.
  private static void acknowledge(Situation s) {
    if (s.content().text("answer").equals("ACKNOWLEDGED")) {
      World.get(s.world().notices, s.content().text("notice"))
          .receive(s.entry().act().post(), "DELIVERED");
    }
  }

  private static String regime(Situation s) {
    return s.place()
        .flatMap(where ->
            s.roster().findParty(s.author().party()).map(p -> p.regimeFor(where.category())))
        .orElse("");
  }

  private static String regimeOfMeasure(Situation s) {
    return s.roster().isHost(s.author().party()) ? "INFORMATION" : "NOTIFICATION";
  }

  private static void changeMeasure(Situation s) {
    Notice notice = World.get(s.world().notices, s.content().text("measure"));
    notice.change(s.place(), s.entry().seq());
    move(s, notice.id, notice.footprints());
    s.place().ifPresent(where -> openConflicts(s, where.digest()));
  }

  private static Standing standing(Situation s) {
    return World.get(s.world().standing, s.content().text("authorisation"));
  }

  /// An envelope that was withheld allows nothing.
  private static void putStanding(Situation s) {
    String id = s.entry().act().id();
    Standing.Envelope envelope =
        s.envelope()
            .orElseGet(() ->
                new Standing.Envelope(
                    List.of(),
                    Set.of(),
                    0,
                    0,
                    new Version.Window(s.entry().at(), Optional.of(s.entry().at())),
                    List.of()));
    s.world()
        .standing
        .put(id, new Standing(id, s.author(), s.entry().digestOf(Standing.PART), envelope));
  }

  private static void endNotice(Situation s, String id) {
    Notice notice = World.get(s.world().notices, id);
    notice.ended = true;
    s.world().standing.values().forEach(one -> one.underWay.remove(id));
    move(s, id, List.of());
  }

  private static void requestErasure(Situation s) {
    s.world()
        .erasures
        .put(
            s.entry().act().id(),
            new World.Erasure(s.content().whole("entry"), s.content().text("part"), s.author()));
  }

  /// What is live of a subject is now this. What came into force or onto the ground has changed the
  /// neighbourhood of all whom it meets at a blocking degree.
  static void move(Situation s, String subject, List<Footprint> now) {
    Live live = s.world().live;
    for (Footprint footprint : now) {
      String clause = footprint.place().digest();
      Optional<Footprint> was = live.find(clause);
      boolean forced = footprint.inForce() && !was.map(Footprint::inForce).orElse(false);
      boolean present = footprint.present() && !was.map(Footprint::present).orElse(false);
      if (forced || present) {
        live.listConflicts(clause).stream()
            .filter(conflict -> conflict.degree >= Conflict.BLOCKING)
            .flatMap(
                conflict -> s.world().findOperation(conflict.otherThan(clause).subject()).stream())
            .forEach(neighbour -> neighbour.neighbourhoodSeq = s.entry().seq());
      }
    }
    live.replace(subject, now);
  }

  /// What the entry's volumes meet becomes a conflict of the clause that now stands there; a known
  /// one opens anew at a higher degree, or when the volumes meet and only a buffer did, since
  /// nobody has agreed to that.
  static void openConflicts(Situation s, String clause) {
    Live live = s.world().live;
    Optional<Footprint> newcomer = live.find(clause);
    if (newcomer.isEmpty()) {
      return;
    }
    Met.byOther(s.met())
        .forEach((other, met) ->
            live.find(other).ifPresent(earlier -> open(s, newcomer.get(), earlier, met)));
  }

  private static void open(Situation s, Footprint newcomer, Footprint earlier, List<Met> met) {
    Live live = s.world().live;
    int degree = live.degreeOf(newcomer.owner(), newcomer.place(), earlier, met);
    String id = Digests.ofConflict(newcomer.place().digest(), earlier.place().digest());
    if (live.findStanding(id, degree, met).isPresent()) {
      return;
    }
    Conflict conflict =
        new Conflict(
            id,
            Conflict.Side.of(newcomer),
            Conflict.Side.of(earlier),
            degree,
            live.footnoteOf(newcomer.place(), earlier),
            Met.isNearOnly(met),
            s.entry().at());
    live.open(conflict);
    tell(s, conflict, conflict.newcomer, conflict.earlier.owner());
    tell(s, conflict, conflict.earlier, conflict.newcomer.owner());
  }

  /// A side still under consultation has one more to ask; a blocking conflict changes both
  /// neighbourhoods.
  private static void tell(Situation s, Conflict conflict, Conflict.Side side, String otherOwner) {
    Optional<Operation> found = s.world().findOperation(side.subject());
    if (found.isEmpty()) {
      return;
    }
    Operation operation = found.get();
    if (conflict.degree >= Conflict.BLOCKING) {
      operation.neighbourhoodSeq = s.entry().seq();
    }
    boolean asking =
        operation.latest().isOpen() && operation.latest().spaceTime().equals(side.digest());
    if (conflict.degree >= 1 && asking) {
      consult(s, operation, Set.of(otherOwner));
    }
  }

  /// The lead and the host are not asked, and a humanitarian party never is.
  static void consult(Situation s, Operation operation, Iterable<String> parties) {
    for (String party : parties) {
      boolean asked =
          !operation.lead.equals(party)
              && !s.roster().isHost(party)
              && !s.roster().isHumanitarian(party);
      if (asked) {
        operation.consulted.add(party);
      }
    }
  }
}
