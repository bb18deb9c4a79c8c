package org.entente.node.demo;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.kernel.Name;
import org.entente.kernel.PartyId;
import org.entente.kernel.SubjectId;
import org.entente.kernel.Text;
import org.entente.kernel.Window;
import org.entente.meeting.Links;
import org.entente.meeting.MeetingAct;
import org.entente.meeting.Participant;
import org.entente.meeting.Present;
import org.entente.meeting.Schedule;
import org.entente.meeting.Source;
import org.entente.release.Grant;
import org.entente.release.Level;
import org.entente.release.Release;

/// The meeting of 5 October 2021 as the press reported it, no minutes being known; and, for the
/// exercise, a coordination forum with its next sitting and a commitment that is late.
///
/// What is reported is no exercise: each word is attributed by its source, and the mission, which
/// was not there, enters it.
final class DemoMeetings {
  private static final String REPORTER = "minusma.operations";
  private static final String HOST = "mali.plans";
  private static final String FORCE = "barkhane.plans";
  private static final Window THAT_DAY =
      Window.of(Instant.parse("2021-10-05T00:00:00Z"), Instant.parse("2021-10-06T00:00:00Z"));

  /// The press gives the month alone.
  private static final Instant PUBLISHED = Instant.parse("2021-10-06T00:00:00Z");

  private final DemoApi api;
  private final DemoCast cast;

  DemoMeetings(DemoApi api, DemoCast cast) {
    this.api = api;
    this.cast = cast;
  }

  void load() {
    firstContact();
    summons();
    exercise();
  }

  private String submit(String login, MeetingAct content) {
    return api.submit(login, cast.postOf(login), content);
  }

  private static Schedule thatDay(String place) {
    return new Schedule(THAT_DAY, Text.of(place), Optional.empty());
  }

  private static PartyId party(String id) {
    return new PartyId(id);
  }

  /// The press is for everybody; those who take part see it anyway.
  private static Release openTo(String... parties) {
    return new Release(
        Stream.of(parties)
            .map(id -> new Grant(party(id), List.of(), Level.FULL, Optional.empty()))
            .toList());
  }

  private void firstContact() {
    SubjectId meeting =
        new SubjectId(
            submit(
                REPORTER,
                new MeetingAct.ReportMeeting(
                    Text.of("Première prise de contact, ministère de la Défense"),
                    false,
                    thatDay(
                        "Salle de conférence du ministère de la Défense et des Anciens combattants,"
                            + " Bamako"),
                    Text.of(
                        "Première prise de contact ; explication de la réorganisation de Barkhane."
                            + " Contexte selon la source : coopération tendue depuis juin 2021,"
                            + " apaisement après rencontres et consultations."),
                    List.of(party("mali"), party("barkhane"), party("france")),
                    List.of(
                        new Present(
                            party("mali"),
                            Text.of(
                                "Colonel Sadio Camara, ministre de la Défense et des Anciens"
                                    + " combattants")),
                        new Present(
                            party("barkhane"),
                            Text.of(
                                "Général de division Laurent Michon, commandant de la force"
                                    + " Barkhane")),
                        new Present(
                            party("france"),
                            Text.of("S.E. M. Joël Meyer, ambassadeur de France au Mali"))),
                    new Source(
                        Text.of(
                            "Malizine, « Barkhane/FAMa : Vers l’aplanissement de la coordination"
                                + " opérationnelle », octobre 2021"),
                        Text.of("Madick Niang"),
                        PUBLISHED),
                    openTo("takuba", "g5-sahel"))));
    said(
        meeting,
        "barkhane",
        "Explique la réorganisation de Barkhane, en cours, pour mieux poursuivre la lutte contre le"
            + " terrorisme.");
    said(
        meeting,
        "mali",
        "Soulève, de concert, la nécessité de renforcer la coopération militaire par davantage de"
            + " contributeurs européens dans la Task Force Takuba.");
    said(
        meeting,
        "mali",
        "Attend des résultats sur le terrain, et une coordination sur le terrain entre les forces"
            + " maliennes et étrangères, françaises en particulier, concertée et menée dans un plan"
            + " voulu par les autorités maliennes, dans le respect mutuel (entourage du ministre).");
    said(
        meeting,
        "mali",
        "Souhaite une coopération franche aussi avec la MINUSMA et la force conjointe du G5 Sahel"
            + " (entourage du ministre).");
    submit(
        REPORTER,
        new MeetingAct.MakeCommitment(
            party("barkhane"),
            party("mali"),
            true,
            false,
            Text.of(
                "Transférer aux forces maliennes les emprises de Kidal, Tessalit et Tombouctou"
                    + " entre octobre et décembre 2021 (réorganisation annoncée le 10 juin 2021,"
                    + " presse)."),
            Instant.parse("2022-01-01T00:00:00Z"),
            new Links(Optional.empty(), Optional.empty(), Optional.of(meeting)),
            openTo("takuba", "g5-sahel")));
  }

  private void said(SubjectId meeting, String of, String text) {
    submit(REPORTER, new MeetingAct.RecordStatement(meeting, party(of), true, Text.of(text)));
  }

  /// The same day, by another source: both stand side by side.
  private void summons() {
    SubjectId meeting =
        new SubjectId(
            submit(
                REPORTER,
                new MeetingAct.ReportMeeting(
                    Text.of("Convocation de l’ambassadeur au ministère des Affaires étrangères"),
                    false,
                    thatDay("Ministère des Affaires étrangères, Bamako"),
                    Text.of("Convocation à la suite de propos du président français."),
                    List.of(party("mali"), party("france")),
                    List.of(),
                    new Source(
                        Text.of("Presse, 5 octobre 2021"),
                        Text.of("Agences"),
                        Instant.parse("2021-10-05T00:00:00Z")),
                    openTo("barkhane", "takuba", "g5-sahel"))));
    said(meeting, "mali", "Convoque l’ambassadeur au sujet de propos du président français.");
  }

  private void exercise() {
    List<PartyId> members =
        Stream.of("mali", "barkhane", "takuba", "minusma", "g5-sahel")
            .map(DemoMeetings::party)
            .toList();
    SubjectId forum =
        new SubjectId(
            submit(
                HOST,
                new MeetingAct.EstablishForum(
                    new Name(
                        "Réunion de coordination opérationnelle",
                        "Operational coordination meeting"),
                    true,
                    members,
                    30,
                    members,
                    Release.NONE)));
    submit(
        HOST,
        new MeetingAct.PlanMeeting(
            Text.of("Réunion de coordination opérationnelle d’octobre"),
            true,
            new Schedule(
                Window.of(
                    Instant.parse("2021-10-21T09:00:00Z"), Instant.parse("2021-10-21T11:00:00Z")),
                Text.of("Poste de commandement conjoint, Gao"),
                Optional.empty()),
            Text.of("Calendrier des opérations des deux semaines à venir"),
            List.of(
                Text.of("Interférences ouvertes"),
                Text.of("Reprise de l’emprise de Tessalit"),
                Text.of("Questions diverses")),
            members.stream().map(party -> new Participant(party, List.of())).toList(),
            List.of("fr", "en"),
            true,
            Release.NONE,
            Optional.of(forum)));
    submit(
        FORCE,
        new MeetingAct.MakeCommitment(
            party("barkhane"),
            party("mali"),
            false,
            true,
            Text.of("Communiquer le calendrier des reconnaissances de la quinzaine."),
            Instant.parse("2021-10-17T18:00:00Z"),
            Links.NONE,
            Release.NONE));
  }
}
