package org.entente.node.follow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.entente.kernel.PartyId;
import org.entente.theatre.Touched;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Over random histories, whenever a reader asks, what it was sent so far is exactly what it may
/// see, and its cursor moved exactly if that changed.
class DeltasAddUpToTheFullLoadTest {
  private static final int STEPS = 200;

  private final List<Client> attentive = new ArrayList<>();
  private final List<Client> careless = new ArrayList<>();

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void afterEveryAct(long seed) {
    TestTheatre theatre = new TestTheatre(seed);
    RandomHistory history = new RandomHistory(theatre);
    Random random = new Random(seed);
    ViewStore store = new ViewStore(theatre, () -> theatre.now, new Random(seed));
    store.advanced(theatre.state(), new Touched(List.of(), java.util.Set.of(), true));
    for (PartyId party : TestTheatre.PARTIES) {
      attentive.add(new Client(TestTheatre.audience(party, 1 + random.nextInt(2))));
      careless.add(new Client(TestTheatre.audience(party, 1 + random.nextInt(2))));
    }
    for (int step = 0; step < STEPS; step++) {
      if (random.nextInt(3) == 0) {
        theatre.now = theatre.now.plus(Duration.ofMinutes(random.nextInt(120)));
        store.moveTo(theatre.now);
      } else {
        history.step();
        store.advanced(theatre.state(), theatre.state().touched());
      }
      String where = "seed " + seed + ", step " + step + ", after " + history.last + ": ";
      for (Client client : attentive) {
        checkEachTime(where, theatre, store, client);
      }
      careless.stream()
          .filter(client -> random.nextInt(10) == 0)
          .forEach(client -> check(where, theatre, store, client));
    }
    assertFalse(history.accepted.isEmpty());
  }

  private static void checkEachTime(
      String where, TestTheatre theatre, ViewStore store, Client client) {
    Optional<String> cursor = client.cursor;
    Map<String, String> before = Map.copyOf(client.objects);
    check(where, theatre, store, client);
    boolean same = before.equals(client.objects) && cursor.isPresent();
    assertEquals(same, client.cursor.equals(cursor), where + "cursor of " + client.audience);
  }

  private static void check(String where, TestTheatre theatre, ViewStore store, Client client) {
    client.sync(store);
    Instant at = store.moment().at();
    String difference =
        client.differenceFrom(Client.expected(theatre.visible(client.audience, at)));
    assertEquals("", difference, where + client.audience);
  }
}
