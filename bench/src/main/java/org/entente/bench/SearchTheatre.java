package org.entente.bench;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.entente.kernel.Act;
import org.entente.kernel.ActId;
import org.entente.kernel.Content;
import org.entente.kernel.Name;
import org.entente.kernel.PartyId;
import org.entente.kernel.PersonId;
import org.entente.kernel.PostId;
import org.entente.kernel.SubjectId;
import org.entente.kernel.Text;
import org.entente.kernel.TheatreId;
import org.entente.kernel.Window;
import org.entente.meeting.MeetingAct;
import org.entente.meeting.Participant;
import org.entente.meeting.Schedule;
import org.entente.node.desk.TheatreNode;
import org.entente.party.Charter;
import org.entente.party.PartyAct;
import org.entente.party.PartyKind;
import org.entente.release.Level;
import org.entente.release.Release;

/// Many meetings of a host with a force, every other of them with a mission too, and what was
/// answered to their invitations: real acts through the desk, seeded. The mission is who reads; of
/// half of it, it is shown nothing.
final class SearchTheatre {
  static final TheatreId THEATRE = new TheatreId("bench");
  static final PersonId READER = new PersonId("mission.plans");
  static final PostId READS = new PostId("mission.plans");
  private static final Instant DAY = Instant.parse("2030-01-01T00:00:00Z");

  /// As many as make full batches: what is measured is not how the record came to be.
  private static final int CLIENTS = 256;

  private static final int WORDS = 40_000;
  private static final int TEXT_WORDS = 14;

  private static final String[] SYLLABLES = {
    "ga", "men", "kida", "tom", "bou", "an", "so", "go", "re", "con", "nais", "pat", "ro", "con",
    "voi", "ma", "li", "ta", "ku", "ba", "ber", "né", "çon", "tes", "sa", "lit", "ou", "di"
  };

  private final String[] vocabulary = vocabulary();
  private final int meetings;
  private final int acts;

  /// @param acts all together, meetings included
  SearchTheatre(int meetings, int acts) {
    this.meetings = meetings;
    this.acts = acts;
  }

  /// The nth meeting's id, the same in every run.
  static String meeting(int n) {
    SplittableRandom random = new SplittableRandom(n * 7_919L + 20211005);
    long high = random.nextLong() & ~0xF000L | 0x4000L;
    long low = random.nextLong() & 0x3FFFFFFFFFFFFFFFL | 0x8000000000000000L;
    return new UUID(high, low).toString();
  }

  /// Whether the reader takes part in it.
  static boolean isReaders(int n) {
    return n % 2 == 0;
  }

  void fill(TheatreNode node) throws Exception {
    adoptCharter(node);
    List<Future<?>> clients = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int client = 0; client < CLIENTS; client++) {
        int first = client;
        clients.add(
            threads.submit(() -> {
              for (int n = first; n < meetings; n += CLIENTS) {
                hold(node, n);
              }
            }));
      }
    }
    for (Future<?> client : clients) {
      client.get();
    }
  }

  /// A meeting and answers to it, until its share of the acts is used up.
  private void hold(TheatreNode node, int n) {
    SplittableRandom random = new SplittableRandom(n);
    submit(node, "host", meeting(n), plan(n, random));
    int answers = (int) ((long) acts * (n + 1) / meetings - (long) acts * n / meetings) - 1;
    for (int i = 0; i < answers; i++) {
      String party = i % 2 == 0 ? "host" : "force";
      submit(
          node,
          party,
          new UUID(random.nextLong(), random.nextLong()).toString(),
          new MeetingAct.AnswerInvitation(
              new SubjectId(meeting(n)),
              MeetingAct.InvitationAnswer.TENTATIVE,
              Optional.of(Text.of(text(random)))));
    }
  }

  private MeetingAct.PlanMeeting plan(int n, SplittableRandom random) {
    Instant from = DAY.plusSeconds(3_600L * n);
    List<Participant> parties =
        new ArrayList<>(
            List.of(
                new Participant(new PartyId("host"), List.of()),
                new Participant(new PartyId("force"), List.of())));
    if (isReaders(n)) {
      parties.add(new Participant(new PartyId("mission"), List.of()));
    }
    return new MeetingAct.PlanMeeting(
        Text.of("Réunion " + n + " " + word(random)),
        true,
        new Schedule(Window.of(from, from.plusSeconds(3_600)), Text.of("Gao"), Optional.empty()),
        Text.of(text(random)),
        List.of(Text.of(text(random))),
        parties,
        List.of("fr"),
        false,
        Release.NONE,
        Optional.empty());
  }

  private static void submit(TheatreNode node, String party, String id, Content content) {
    BenchTheatre.accepted(
        node.submit(
            new Act(
                new ActId(id),
                THEATRE,
                new PostId(party + ".plans"),
                new PersonId(party + ".plans"),
                Optional.empty(),
                node.state().seq(),
                content)));
  }

  private static void adoptCharter(TheatreNode node) {
    Charter charter =
        new Charter(
            THEATRE,
            new Name("Mesure", "Measurement"),
            new PartyId("host"),
            List.of(
                BenchTheatre.terms(
                    node,
                    "host",
                    PartyKind.HOST_NATION,
                    "ApproveOperation",
                    "PlanMeeting",
                    "AnswerInvitation"),
                BenchTheatre.terms(node, "force", PartyKind.PARTNER_FORCE, "AnswerInvitation"),
                BenchTheatre.terms(node, "mission", PartyKind.UN_MISSION, "AnswerInvitation")),
            new Charter.Deadlines(24, 24, 24, 720),
            Level.HIDDEN,
            new Charter.Articles("-", "-", "-", "-", "-"));
    submit(node, "host", UUID.randomUUID().toString(), new PartyAct.AdoptCharter(charter));
  }

  /// One to three words, a quarter of the last ones only begun.
  String typed(SplittableRandom random) {
    int count = 1 + random.nextInt(3);
    StringBuilder typed = new StringBuilder();
    for (int i = 0; i < count; i++) {
      typed.append(word(random)).append(' ');
    }
    String all = typed.toString().strip();
    return random.nextInt(4) == 0 ? all.substring(0, Math.max(3, all.length() - 2)) : all;
  }

  private String text(SplittableRandom random) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < TEXT_WORDS; i++) {
      text.append(word(random)).append(' ');
    }
    return text.toString().strip();
  }

  /// The nth word comes about 1/n as often as the first.
  private String word(SplittableRandom random) {
    int rank = (int) Math.pow(vocabulary.length, random.nextDouble());
    return vocabulary[Math.min(rank, vocabulary.length - 1)];
  }

  private static String[] vocabulary() {
    SplittableRandom random = new SplittableRandom(7);
    String[] words = new String[WORDS];
    for (int i = 0; i < WORDS; i++) {
      StringBuilder word = new StringBuilder();
      for (int k = 0; k < 2 + i % 4; k++) {
        word.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
      }
      words[i] = word.toString();
    }
    return words;
  }
}
