package org.entente.node.http;

import static org.entente.node.http.Secrets.HOST;
import static org.entente.node.http.Secrets.PLANNER;
import static org.entente.node.http.WordsInEveryAct.AID;
import static org.entente.node.http.WordsInEveryAct.UN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.entente.attachment.AttachmentAct;
import org.entente.border.BorderAct;
import org.entente.coordination.CoordinationAct;
import org.entente.dispute.DisputeAct;
import org.entente.erasure.ErasureAct;
import org.entente.kernel.Text;
import org.entente.meeting.MeetingAct;
import org.entente.node.demo.DemoTheatre;
import org.entente.node.demo.ExerciseClock;
import org.entente.notice.NoticeAct;
import org.entente.operation.OperationAct;
import org.entente.party.PartyAct;
import org.entente.plan.PlanAct;
import org.entente.result.ResultAct;
import org.entente.standing.StandingAct;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Another word in every text of every kind of act, signed by four parties for a few readers each;
/// then every route as every role, a stream that each role follows all the while, and the log.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class NoRouteTellsAnyActsTextTest {
  private static final List<String> ROLES =
      List.of(
          PLANNER,
          "barkhane.chef",
          "takuba.plans",
          "takuba.estonie",
          "takuba.chef",
          UN,
          "g5-sahel.operations",
          "france.ambassade",
          AID,
          HOST,
          "mali.plans",
          "mali.quart",
          "mali.chef",
          "admin",
          "nobody");

  /// Every party's founding posts bind it, so who fills them is told to all.
  private static final Set<String> OPEN = Set.of("AdoptCharter-charter", "AdmitParty-terms");

  private static TestNode node;
  private static Secrets secrets;
  private static String logged;
  private static final Map<String, String> SAID = new HashMap<>();

  /// Of what was said, what was asked for when all was over; the streams tell of the time before.
  private static final Map<String, String> ASKED = new HashMap<>();

  @BeforeAll
  static void playAndAsk(@TempDir Path folder) throws Exception {
    ExerciseClock clock = ExerciseClock.open(InstantSource.system(), folder, DemoTheatre.BEGINNING);
    node = TestNode.demonstration(clock);
    secrets = new Secrets(node);
    List<StreamTap> taps = new ArrayList<>();
    try (LogTap log = new LogTap()) {
      ROLES.forEach(role -> taps.add(StreamTap.open(node, role)));
      String end = new WordsInEveryAct(secrets).play(clock);
      RouteWalk walk = new RouteWalk(node, asked());
      for (StreamTap tap : taps) {
        tap.awaitIfLet(end);
        String asked = walk.all(tap.role());
        ASKED.put(tap.role(), asked);
        SAID.put(tap.role(), asked + tap.said());
      }
      logged = log.said();
    } finally {
      taps.forEach(StreamTap::close);
    }
  }

  @AfterAll
  static void close() {
    node.close();
  }

  private static RouteWalk.Hidden asked() {
    return new RouteWalk.Hidden() {
      @Override
      public String author() {
        return PLANNER;
      }

      @Override
      public List<String> ids() {
        return List.copyOf(secrets.ids().keySet());
      }

      @Override
      public long first() {
        return secrets.first();
      }

      @Override
      public List<String> files() {
        return secrets.files();
      }

      @Override
      public List<String> words() {
        return Stream.concat(secrets.readers().keySet().stream(), secrets.erasedWords().stream())
            .toList();
      }

      @Override
      public List<String> attempts(String role, String post) {
        return secrets.attempts(role, post);
      }
    };
  }

  private static String said(String role) {
    return SAID.getOrDefault(role, "");
  }

  static List<String> roles() {
    return ROLES;
  }

  @ParameterizedTest
  @MethodSource("roles")
  void aRoleIsToldWhatItsPartyMayReadAndNoMore(String role) {
    String said = said(role);
    List<String> told = new ArrayList<>();
    Stream.of(secrets.readers(), secrets.ids())
        .forEach(all ->
            all.forEach((word, parties) -> {
              if (!parties.contains(Secrets.partyOf(role)) && said.contains(word)) {
                told.add(word + " in " + line(said, word));
              }
            }));
    assertEquals(List.of(), told, role);
  }

  private static String line(String said, String word) {
    int at = said.indexOf(word);
    int start = Math.max(said.lastIndexOf('\n', at) + 1, at - 300);
    return said.substring(said.lastIndexOf('\n', at) + 1).split(":", 2)[0]
        + " … "
        + said.substring(start, Math.min(said.length(), at + 80));
  }

  @ParameterizedTest
  @MethodSource("roles")
  void whatWasErasedIsToldToNobodyWhoAsksAfterwards(String role) {
    assertFalse(secrets.erasedWords().isEmpty());
    for (String word : secrets.erasedWords()) {
      assertFalse(ASKED.getOrDefault(role, "").contains(word), word);
    }
  }

  /// Otherwise the word was nowhere, and its absence proves nothing.
  @Test
  void whoMayReadAWordReadsIt() {
    List<String> missing = new ArrayList<>();
    secrets
        .readers()
        .forEach((word, parties) -> {
          for (String party : parties) {
            boolean read =
                ROLES.stream()
                    .filter(role -> Secrets.partyOf(role).equals(party))
                    .anyMatch(role -> said(role).contains(word));
            if (!read) {
              missing.add(word + " by " + party);
            }
          }
        });
    assertEquals(List.of(), missing);
  }

  @Test
  void theLogHoldsNoneOfThem() {
    assertTrue(logged.contains(LogTap.MARK), "the log was listened to");
    for (String word : secrets.readers().keySet()) {
      assertFalse(logged.contains(word), word);
    }
  }

  @Test
  void noTextOfAnyActIsForgotten() {
    Set<String> texts = new TreeSet<>();
    Stream.of(
            PartyAct.class,
            PlanAct.class,
            CoordinationAct.class,
            BorderAct.class,
            NoticeAct.class,
            OperationAct.class,
            StandingAct.class,
            MeetingAct.class,
            DisputeAct.class,
            ResultAct.class,
            AttachmentAct.class,
            ErasureAct.class)
        .flatMap(NoRouteTellsAnyActsTextTest::records)
        .forEach(act -> {
          for (RecordComponent component : act.getRecordComponents()) {
            if (holdsText(component.getGenericType())) {
              texts.add(act.getSimpleName() + "-" + component.getName());
            }
          }
        });
    texts.removeAll(OPEN);
    texts.removeIf(text ->
        secrets.readers().keySet().stream().anyMatch(word -> word.startsWith("secret-" + text)));
    assertEquals(Set.of(), texts);
  }

  private static Stream<Class<?>> records(Class<?> family) {
    return family.isRecord()
        ? Stream.of(family)
        : Arrays.stream(family.getPermittedSubclasses())
            .flatMap(NoRouteTellsAnyActsTextTest::records);
  }

  private static boolean holdsText(Type type) {
    if (type instanceof ParameterizedType generic) {
      return Arrays.stream(generic.getActualTypeArguments())
          .anyMatch(NoRouteTellsAnyActsTextTest::holdsText);
    }
    if (!(type instanceof Class<?> plain) || !plain.getName().startsWith("org.entente.")) {
      return false;
    }
    boolean family = plain.isRecord() || plain.isSealed();
    return plain == Text.class
        || (family
            && records(plain)
                .flatMap(one -> Arrays.stream(one.getRecordComponents()))
                .anyMatch(component -> holdsText(component.getGenericType())));
  }
}
