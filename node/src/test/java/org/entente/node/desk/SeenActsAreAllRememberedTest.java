package org.entente.node.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.entente.kernel.ActId;
import org.junit.jupiter.api.Test;

class SeenActsAreAllRememberedTest {
  private static final long SEED = 7;

  @Test
  void withTheirNumbersAndNoOthers() {
    Random random = new Random(SEED);
    SeenActs seen = new SeenActs();
    Map<ActId, Long> model = new HashMap<>();
    for (long seq = 1; seq <= 20_000; seq++) {
      // Counted ids beside random ones, as scripts make them.
      ActId id = seq % 2 == 0 ? id(0, seq) : id(random.nextLong(), random.nextLong());
      assertEquals(0, seen.find(id), "seed " + SEED);
      seen.add(id, seq);
      model.put(id, seq);
    }
    model.forEach((id, seq) -> assertEquals(seq, seen.find(id), "seed " + SEED));
    assertEquals(0, seen.find(id(1, 1)));
    assertEquals(20_000, seen.size());
  }

  private static ActId id(long high, long low) {
    return new ActId(new UUID(high, low).toString());
  }
}
