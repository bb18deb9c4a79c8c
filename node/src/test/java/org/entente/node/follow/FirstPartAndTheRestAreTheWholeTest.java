package org.entente.node.follow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.entente.kernel.PartyId;
import org.entente.theatre.Touched;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Over random histories, a reader given the first part, then, some acts later, what its cursor
/// leads to, has exactly what it may see: what it had was kept in step, the rest came whole.
class FirstPartAndTheRestAreTheWholeTest {
  private static final int STEPS = 120;
  private static final List<String> LATER = List.of("Post", "Person", "Sector", "Plan");

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void whateverHappensBetween(long seed) {
    TestTheatre theatre = new TestTheatre(seed);
    RandomHistory history = new RandomHistory(theatre);
    Random random = new Random(seed);
    ViewStore store = new ViewStore(theatre, () -> theatre.now, new Random(seed));
    store.advanced(theatre.state(), new Touched(List.of(), java.util.Set.of(), true));
    for (int step = 0; step < STEPS; step++) {
      for (PartyId party : TestTheatre.PARTIES) {
        Client reader = new Client(TestTheatre.audience(party, 1 + random.nextInt(2)));
        takeFirstPart(store, reader);
        if (random.nextBoolean()) {
          step(theatre, history, store);
        }
        boolean pushed = random.nextBoolean();
        reader.take(pushed ? pushed(store, reader) : store.sync(reader.audience, reader.cursor));
        String difference =
            reader.differenceFrom(
                Client.expected(theatre.visible(reader.audience, store.moment().at())));
        assertEquals("", difference, "seed " + seed + ", step " + step + ", " + party);
        Delta next = store.sync(reader.audience, reader.cursor, Part.FIRST);
        assertTrue(next.isEmpty(), "who has everything is given nothing again");
      }
      step(theatre, history, store);
    }
  }

  private static void takeFirstPart(ViewStore store, Client reader) {
    Delta first = store.sync(reader.audience, Optional.empty(), Part.FIRST);
    assertTrue(first.full());
    assertTrue(first.more());
    String json = new String(first.json(), StandardCharsets.UTF_8);
    assertTrue(json.contains("\"more\":true"));
    for (String over : List.of("CLOSED", "REFUSED", "WITHDRAWN")) {
      String operation = "\"state\":\"" + over + "\",\"supporting\"";
      assertFalse(json.contains(operation), "an operation that is over holds up the first screen");
    }
    assertFalse(json.contains("\"live\":false"), "a conflict that is over does");
    reader.take(first);
    for (String kind : LATER) {
      assertFalse(reader.objects.keySet().stream().anyMatch(key -> key.startsWith(kind)), kind);
    }
  }

  private static Delta pushed(ViewStore store, Client reader) {
    try {
      return store.subscribe(reader.audience, reader.cursor).next(Duration.ZERO).orElseThrow();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static void step(TestTheatre theatre, RandomHistory history, ViewStore store) {
    history.step();
    store.advanced(theatre.state(), theatre.state().touched());
  }
}
