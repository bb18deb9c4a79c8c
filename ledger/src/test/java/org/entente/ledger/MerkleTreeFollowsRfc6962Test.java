package org.entente.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Vectors of the reference tree in the Certificate Transparency tests, then every proof of every
/// small tree against the naive recursion of the RFC.
class MerkleTreeFollowsRfc6962Test {
  private static final int EXHAUSTIVE = 70;

  private static final List<String> INPUTS =
      List.of(
          "",
          "00",
          "10",
          "2021",
          "3031",
          "40414243",
          "5051525354555657",
          "606162636465666768696a6b6c6d6e6f");

  private static final List<String> ROOTS =
      List.of(
          "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
          "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
          "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
          "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
          "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
          "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
          "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
          "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
          "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

  @Test
  void rootsOfTheReferenceTree() {
    MerkleTree tree = new MerkleTree();
    RootBuilder builder = new RootBuilder();
    assertEquals(ROOTS.getFirst(), tree.root().toString());
    assertEquals(ROOTS.getFirst(), builder.root().toString());
    for (int i = 0; i < INPUTS.size(); i++) {
      Hash leaf = new Hasher().leaf(HexFormat.of().parseHex(INPUTS.get(i)));
      tree.append(leaf);
      builder.append(leaf);
      assertEquals(ROOTS.get(i + 1), tree.root().toString());
      assertEquals(ROOTS.get(i + 1), builder.root().toString());
    }
    assertEquals(ROOTS.get(5), tree.rootAt(5).toString());
  }

  @Test
  void proofsOfTheReferenceTree() {
    MerkleTree tree = new MerkleTree();
    INPUTS.forEach(input -> tree.append(new Hasher().leaf(HexFormat.of().parseHex(input))));
    assertEquals(
        List.of(
            "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
            "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
            "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4"),
        tree.inclusionProof(0, 8).path().stream().map(Hash::toString).toList());
    assertEquals(
        List.of(
            "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
            "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7"),
        tree.consistencyProof(6, 8).path().stream().map(Hash::toString).toList());
  }

  @Test
  void everySmallTreeAgreesWithTheNaiveOne() {
    List<Hash> leaves = someLeaves(EXHAUSTIVE);
    MerkleTree tree = new MerkleTree();
    leaves.forEach(tree::append);
    for (int size = 1; size <= EXHAUSTIVE; size++) {
      List<Hash> shorter = leaves.subList(0, size);
      Hash root = NaiveTree.root(shorter);
      assertEquals(root, tree.rootAt(size));
      for (int index = 0; index < size; index++) {
        InclusionProof proof = tree.inclusionProof(index, size);
        assertEquals(NaiveTree.path(index, shorter), proof.path());
        assertTrue(proof.proves(leaves.get(index), root));
      }
      for (int smaller = 1; smaller <= size; smaller++) {
        ConsistencyProof proof = tree.consistencyProof(smaller, size);
        assertEquals(NaiveTree.consistency(smaller, shorter, true), proof.path());
        assertTrue(proof.proves(tree.rootAt(smaller), root));
      }
    }
  }

  @Test
  void noProofSurvivesAnotherPlaceSizeLeafOrLength() {
    List<Hash> leaves = someLeaves(20);
    MerkleTree tree = new MerkleTree();
    leaves.forEach(tree::append);
    for (int size = 1; size <= 20; size++) {
      Hash root = tree.rootAt(size);
      for (int index = 0; index < size; index++) {
        InclusionProof proof = tree.inclusionProof(index, size);
        Hash leaf = leaves.get(index);
        for (int other = 0; other < size; other++) {
          boolean same = other == index;
          assertEquals(same, new InclusionProof(other, size, proof.path()).proves(leaf, root));
          assertEquals(same, proof.proves(leaves.get(other), root));
        }
        assertFalse(new InclusionProof(index, size, plus(proof.path())).proves(leaf, root));
        if (!proof.path().isEmpty()) {
          List<Hash> cut = proof.path().subList(0, proof.path().size() - 1);
          assertFalse(new InclusionProof(index, size, cut).proves(leaf, root));
        }
      }
    }
  }

  @Test
  void noConsistencyProofSurvivesAnotherRoot() {
    List<Hash> leaves = someLeaves(20);
    MerkleTree tree = new MerkleTree();
    leaves.forEach(tree::append);
    Hash foreign = new Hasher().of(new byte[] {9});
    for (int larger = 1; larger <= 20; larger++) {
      for (int smaller = 1; smaller <= larger; smaller++) {
        ConsistencyProof proof = tree.consistencyProof(smaller, larger);
        Hash small = tree.rootAt(smaller);
        Hash large = tree.rootAt(larger);
        assertFalse(proof.proves(foreign, large));
        assertFalse(proof.proves(small, foreign));
        assertFalse(new ConsistencyProof(smaller, larger, plus(proof.path())).proves(small, large));
        if (!proof.path().isEmpty()) {
          List<Hash> cut = proof.path().subList(1, proof.path().size());
          assertFalse(new ConsistencyProof(smaller, larger, cut).proves(small, large));
        }
      }
    }
  }

  @Test
  void leavesRolledBackLeaveNoTrace() {
    List<Hash> leaves = someLeaves(600);
    MerkleTree tree = new MerkleTree();
    leaves.subList(0, 255).forEach(tree::append);
    Hash before = tree.root();
    leaves.subList(300, 600).forEach(tree::append);
    tree.rollBackTo(255);
    assertEquals(before, tree.root());
    assertThrows(IllegalArgumentException.class, () -> tree.rootAt(256));
    leaves.subList(255, 600).forEach(tree::append);
    assertEquals(NaiveTree.root(leaves), tree.root());
  }

  @Test
  void aMillionLeavesFitInEightyMegabytes() {
    MerkleTree tree = new MerkleTree();
    RootBuilder builder = new RootBuilder();
    for (long i = 0; i < 1_000_000; i++) {
      Hash leaf = new Hash(i, i * 31, ~i, i << 7);
      tree.append(leaf);
      builder.append(leaf);
    }
    assertEquals(builder.root(), tree.root());
    assertTrue(tree.memoryBytes() < 80_000_000, "bytes: " + tree.memoryBytes());
    InclusionProof proof = tree.inclusionProof(765_432, 1_000_000);
    assertTrue(proof.proves(tree.leaf(765_432), tree.root()));
  }

  static List<Hash> someLeaves(int count) {
    List<Hash> leaves = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      leaves.add(new Hasher().leaf(new byte[] {(byte) i, (byte) (i >> 8)}));
    }
    return leaves;
  }

  private static List<Hash> plus(List<Hash> path) {
    List<Hash> longer = new ArrayList<>(path);
    longer.add(new Hasher().of(new byte[] {7}));
    return longer;
  }
}
