package org.entente.node.demo;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.dispute.DisputeAct;
import org.entente.dispute.Evidence;
import org.entente.dispute.SettlementText;
import org.entente.kernel.Digest;
import org.entente.kernel.PartyId;
import org.entente.kernel.SubjectId;
import org.entente.kernel.Text;
import org.entente.kernel.Window;
import org.entente.meeting.Source;
import org.entente.meeting.Wording;
import org.entente.release.Grant;
import org.entente.release.Level;
import org.entente.release.Release;

/// The suspension of June 2021 and its end in July, as the press reported them; and, for the
/// exercise, a dispute that both sides have settled.
///
/// The exercise begins in October, so what happened in June is a claim of its source and no act of
/// those concerned.
final class DemoDisputes {
  private static final String REPORTER = "minusma.operations";
  private static final String HOST = "mali.plans";
  private static final String FORCE = "barkhane.plans";
  private static final Window SUSPENDED =
      Window.of(Instant.parse("2021-06-03T00:00:00Z"), Instant.parse("2021-07-02T00:00:00Z"));

  private final DemoApi api;
  private final DemoCast cast;

  DemoDisputes(DemoApi api, DemoCast cast) {
    this.api = api;
    this.cast = cast;
  }

  void load() {
    june();
    exercise();
  }

  private String submit(String login, DisputeAct content) {
    return api.submit(login, cast.postOf(login), content);
  }

  /// The press is for everybody; the two sides see it anyway.
  private static Release openTo(String... parties) {
    return new Release(
        Stream.of(parties)
            .map(id -> new Grant(new PartyId(id), List.of(), Level.FULL, Optional.empty()))
            .toList());
  }

  private void june() {
    submit(
        REPORTER,
        new DisputeAct.ReportDispute(
            List.of(new PartyId("france"), new PartyId("mali")),
            false,
            Text.of("Suspension des opérations conjointes, juin 2021"),
            Text.of(
                "La France suspend le 3 juin 2021 ses opérations conjointes avec les forces"
                    + " maliennes ; reprise annoncée début juillet 2021, après des consultations."),
            Optional.of(SUSPENDED),
            new Source(
                Text.of("Presse, juin et juillet 2021"),
                Text.of("Agences"),
                Instant.parse("2021-07-02T00:00:00Z")),
            openTo("barkhane", "takuba", "g5-sahel")));
  }

  private void exercise() {
    SubjectId dispute =
        new SubjectId(
            submit(
                FORCE,
                new DisputeAct.RaiseDispute(
                    new PartyId("mali"),
                    true,
                    Text.of("Convoi logistique retenu à un poste de contrôle"),
                    Text.of(
                        "Le 12 octobre, un convoi notifié a été retenu six heures au poste de"
                            + " contrôle de Gossi, sans que sa notification soit connue du poste."),
                    Instant.parse("2021-10-20T18:00:00Z"),
                    Evidence.NONE,
                    Release.NONE)));
    submit(HOST, new DisputeAct.AcknowledgeDispute(dispute));
    submit(
        HOST,
        new DisputeAct.AnswerDispute(
            dispute,
            Text.of(
                "La notification a été transmise la veille à 23 h, après la relève du poste ; le"
                    + " convoi a été libéré dès sa réception."),
            Evidence.NONE));
    submit(
        FORCE,
        new DisputeAct.ReplyToEntry(
            dispute, dispute, Text.of("L’horaire de transmission est exact.")));
    submit(
        HOST,
        new DisputeAct.ProposeSettlement(
            dispute,
            new SettlementText(
                List.of(
                    new Wording(
                        Text.of(
                            "Toute notification de mouvement est transmise au poste douze heures"
                                + " avant le départ, et le poste en accuse réception."),
                        Text.of(
                            "Every movement notice reaches the checkpoint twelve hours before"
                                + " departure, and the checkpoint acknowledges it."))))));
    Digest terms = latest(dispute);
    submit(HOST, new DisputeAct.SignSettlement(dispute, terms));
    submit(FORCE, new DisputeAct.SignSettlement(dispute, terms));
  }

  private Digest latest(SubjectId dispute) {
    var versions = api.get(HOST, "/api/disputes/" + dispute.value()).path("settlements");
    return Digest.parse(versions.get(versions.size() - 1).path("digest").asString());
  }
}
