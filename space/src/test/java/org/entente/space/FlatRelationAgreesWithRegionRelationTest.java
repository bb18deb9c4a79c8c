package org.entente.space;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FlatRelationAgreesWithRegionRelationTest {
  private final FlatRelation flat = new FlatRelation();

  private Relation flat(Shape a, Shape b) {
    IntBag packedA = packed(a);
    IntBag packedB = packed(b);
    return flat.relate(packedA.ints, 0, packedB.ints, 0);
  }

  private static IntBag packed(Shape shape) {
    IntBag bag = new IntBag(16);
    PackedShape.write(new PreparedVolume(Samples.volume(shape)), bag);
    return bag;
  }

  private static Relation exact(Shape a, Shape b) {
    return Outline.of(a).relate(Outline.of(b));
  }

  /// On a small square nearly every pair touches somewhere.
  @Test
  void onCrowdedPolygons() {
    Random random = Samples.seeded("FlatRelation.crowded", 31);
    Map<Relation, Integer> seen = new EnumMap<>(Relation.class);
    for (int i = 0; i < 60_000; i++) {
      Shape a = Samples.crowded(random, 4 + random.nextInt(10));
      Shape b = Samples.crowded(random, 4 + random.nextInt(10));
      Relation expected = exact(a, b);
      assertEquals(expected, flat(a, b), () -> a + " and " + b);
      seen.merge(expected, 1, Integer::sum);
    }
    seen.values().forEach(count -> assertTrue(count > 1_000, seen.toString()));
  }

  @Test
  void onCirclesCorridorsAndStars() {
    Random random = Samples.seeded("FlatRelation.any", 32);
    for (int i = 0; i < 20_000; i++) {
      Shape a = Samples.anyShape(random, 0, 145_000_000);
      Shape b = Samples.anyShape(random, 0, 145_000_000);
      assertEquals(exact(a, b), flat(a, b), () -> a + " and " + b);
    }
  }

  @Test
  void beyondTheExtentOfFastArithmetic() {
    Random random = Samples.seeded("FlatRelation.large", 33);
    for (int i = 0; i < 3_000; i++) {
      Shape a = new Shape.Polygon(Samples.star(random, 0, 0, 850_000_000, 3 + random.nextInt(9)));
      Shape b =
          new Shape.Polygon(
              Samples.star(
                  random,
                  random.nextInt(-400_000_000, 400_000_000),
                  random.nextInt(-100_000_000, 100_000_000),
                  1 + random.nextInt(700_000_000),
                  3 + random.nextInt(9)));
      assertEquals(exact(a, b), flat(a, b), () -> a + " and " + b);
    }
  }

  @Test
  void whatIsPackedIsReadBackEqual() {
    Random random = Samples.seeded("PackedShape", 34);
    for (int i = 0; i < 5_000; i++) {
      Volume plain = Samples.anyVolume(random, 0, 145_000_000);
      Volume volume =
          new Volume(
              plain.shape(),
              plain.band(),
              plain.interval(),
              i % 2 == 0 ? Buffer.NONE : new Buffer(random.nextInt(5_000), 3, 1L << 31));
      IntBag bag = new IntBag(16);
      bag.add(7);
      PackedShape.write(new PreparedVolume(volume), bag);
      assertEquals(volume, PackedShape.read(bag.ints, 1));
      IntBag fast = new IntBag(16);
      fast.add(7);
      if (PackedShape.writePlain(volume, fast)) {
        assertEquals(
            java.util.Arrays.toString(bag.toArray()), java.util.Arrays.toString(fast.toArray()));
      }
    }
  }
}
