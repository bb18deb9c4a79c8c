package org.entente.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AwarenessTreeTest {
  private static final long SEED = 16;
  private final Random random = new Random(SEED);

  @Test
  void theListIsPaddedToAPowerOfTwoOfAtLeastSixteen() {
    int[][] sizes = {{0, 16}, {1, 16}, {16, 16}, {17, 32}, {33, 64}, {64, 64}};
    for (int[] size : sizes) {
      AwarenessTree tree = AwarenessTree.pad(conflicts(size[0]), this::salt);
      assertEquals(size[1], tree.leaves().size());
      assertEquals(size[0], tree.leaves().stream().filter(leaf -> !leaf.isPadding()).count());
    }
  }

  @Test
  void eachOpeningProvesItsConflictAndNoOther() {
    AwarenessTree tree = AwarenessTree.pad(conflicts(17), this::salt);
    for (int i = 0; i < 32; i++) {
      AwarenessOpening opening = tree.open(i);
      assertTrue(opening.proves(tree.root()));
      AwarenessLeaf other = tree.leaves().get((i + 1) % 32);
      assertFalse(new AwarenessOpening(other, i, opening.path()).proves(tree.root()));
      assertFalse(new AwarenessOpening(opening.leaf(), i ^ 1, opening.path()).proves(tree.root()));
      assertFalse(opening.proves(AwarenessTree.pad(conflicts(17), this::salt).root()));
    }
  }

  @Test
  void theRootDoesNotDependOnTheOrderGivenAndIsMadeAgainFromItsLeaves() {
    List<AwarenessLeaf> leaves =
        new ArrayList<>(AwarenessTree.pad(conflicts(5), this::salt).leaves());
    Hash root = AwarenessTree.of(leaves).root();
    Collections.shuffle(leaves, random);
    assertEquals(root, AwarenessTree.of(leaves).root());
    assertThrows(IllegalArgumentException.class, () -> AwarenessTree.of(leaves.subList(0, 15)));
  }

  @Test
  void aPlaceTellsNothingOfHowManyConflictsThereAre() {
    int beyond = 0;
    for (int i = 0; i < 200; i++) {
      AwarenessTree tree = AwarenessTree.pad(conflicts(1), this::salt);
      List<Boolean> padding = tree.leaves().stream().map(AwarenessLeaf::isPadding).toList();
      beyond += padding.indexOf(false) > 7 ? 1 : 0;
    }
    assertTrue(beyond > 60 && beyond < 140, "seed " + SEED + ": " + beyond + " of 200");
  }

  @Test
  void theSaltHidesTheBody() {
    AwarenessLeaf one = new AwarenessLeaf(salt(), "{}".getBytes(UTF_8));
    AwarenessLeaf two = new AwarenessLeaf(salt(), "{}".getBytes(UTF_8));
    assertNotEquals(one.hash(new Hasher()), two.hash(new Hasher()));
  }

  /// Computed apart from this module, in Python.
  @Test
  void theGoldenRootOfVersionOne() {
    List<AwarenessLeaf> leaves = new ArrayList<>();
    for (int i = 0; i < 16; i++) {
      byte[] salt = new byte[16];
      Arrays.fill(salt, (byte) i);
      byte[] body = ("{\"id\":\"" + i + "\"}").getBytes(UTF_8);
      leaves.add(i < 2 ? new AwarenessLeaf(salt, body) : AwarenessLeaf.padding(salt));
    }
    assertEquals(
        "34c479e20ac0866db5da0404f2e847e87d8131eb5f959d4892636124e83a8dbd",
        AwarenessTree.of(leaves).root().toString());
  }

  private List<AwarenessLeaf> conflicts(int count) {
    List<AwarenessLeaf> leaves = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      leaves.add(new AwarenessLeaf(salt(), ("{\"id\":\"" + i + "\"}").getBytes(UTF_8)));
    }
    return leaves;
  }

  private byte[] salt() {
    byte[] salt = new byte[16];
    random.nextBytes(salt);
    return salt;
  }
}
