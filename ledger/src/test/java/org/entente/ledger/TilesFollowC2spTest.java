package org.entente.ledger;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TilesFollowC2spTest {
  @Test
  void pathsAreSpeltInGroupsOfThreeDigits() throws MalformedException {
    Map<TilePath, String> spelt =
        Map.of(
            TilePath.tile(0, 0, 256), "tile/0/000",
            TilePath.tile(0, 0, 1), "tile/0/000.p/1",
            TilePath.tile(3, 1234067, 256), "tile/3/x001/x234/067",
            TilePath.tile(1, 1234067, 8), "tile/1/x001/x234/067.p/8",
            TilePath.entries(999, 255), "tile/entries/999.p/255",
            TilePath.entries(1000, 256), "tile/entries/x001/000");
    for (Map.Entry<TilePath, String> each : spelt.entrySet()) {
      assertEquals(each.getValue(), each.getKey().toString());
      assertEquals(each.getKey(), TilePath.parse(each.getValue()));
    }
  }

  @Test
  void anyOtherSpellingIsRefused() {
    List<String> bad =
        List.of(
            "",
            "tile",
            "tile/0",
            "tile/0/0",
            "tile/0/00",
            "tile/00/000",
            "tile/0/x000/001",
            "tile/0/000.p/256",
            "tile/0/000.p/0",
            "tile/0/000.p/01",
            "tile/0/000/",
            "/tile/0/000",
            "tile/7/000",
            "tile/-1/000",
            "tile/0/-01",
            "tile/0/+01",
            "tile/0/../000",
            "tile/0/x999/x999/x999/x999/x999/999",
            "tile/entries/000.p",
            "tile/entries/000.p/1/1");
    bad.forEach(
        text -> assertThrows(MalformedException.class, () -> TilePath.parse(text), () -> text));
  }

  @Test
  void theStreamMakesTheTilesThatTheTreeHolds() throws Exception {
    for (int size : List.of(0, 1, 2, 255, 256, 257, 513, 66_000)) {
      List<Hash> commitments = commitments(size);
      MerkleTree tree = new MerkleTree();
      Map<String, byte[]> files = new TreeMap<>();
      TileStream stream = new TileStream((path, bytes) -> files.put(path.toString(), bytes));
      for (Hash commitment : commitments) {
        tree.append(new Hasher().leaf(commitment));
        stream.append(commitment);
      }
      stream.finish();
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        TilePath path = TilePath.parse(file.getKey());
        byte[] expected =
            path.isEntries()
                ? bundle(commitments, path)
                : tree.tile(path.level(), path.index(), path.width());
        assertArrayEquals(expected, file.getValue(), file.getKey());
      }
      assertEquals(expectedFiles(size), files.size(), "files of a log of " + size);
    }
  }

  @Test
  void aLogIsWrittenAsStaticFiles(@TempDir Path directory) throws Exception {
    LogSigner signer = new LogSigner("entente/liptako", SignatureAlgorithm.ED25519.newKeyPair());
    for (int size : List.of(10, 300)) {
      List<Hash> commitments = commitments(size);
      MerkleTree tree = new MerkleTree();
      commitments.forEach(commitment -> tree.append(new Hasher().leaf(commitment)));
      SignedNote note = signer.sign(size, tree.root());
      LogDirectory.write(directory, commitments.iterator(), note);
      assertEquals(note, SignedNote.parse(Files.readAllBytes(directory.resolve("checkpoint"))));
    }
    try (Stream<Path> files = Files.walk(directory)) {
      assertEquals(
          List.of(
              "checkpoint",
              "tile/0/000",
              "tile/0/000.p/10",
              "tile/0/001.p/44",
              "tile/1/000.p/1",
              "tile/entries/000",
              "tile/entries/000.p/10",
              "tile/entries/001.p/44"),
          files
              .filter(Files::isRegularFile)
              .map(file -> directory.relativize(file).toString())
              .sorted()
              .toList());
    }
  }

  @Test
  void aBundleHoldsCommitmentsOnly() throws MalformedException {
    List<Hash> commitments = commitments(3);
    byte[] bytes = EntryBundle.encode(commitments);
    assertEquals(commitments, EntryBundle.decode(bytes));
    byte[] shorter = java.util.Arrays.copyOf(bytes, bytes.length - 1);
    assertThrows(MalformedException.class, () -> EntryBundle.decode(shorter));
    bytes[1] = 31;
    assertThrows(MalformedException.class, () -> EntryBundle.decode(bytes));
  }

  private static byte[] bundle(List<Hash> commitments, TilePath path) {
    int from = (int) path.index() * 256;
    return EntryBundle.encode(commitments.subList(from, from + path.width()));
  }

  private static int expectedFiles(int size) {
    int files = (size + 255) / 256;
    for (int count = size; count > 0; count /= 256) {
      files += (count + 255) / 256;
    }
    return files;
  }

  static List<Hash> commitments(int count) {
    List<Hash> commitments = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      commitments.add(new Hasher().of(new byte[] {(byte) i, (byte) (i >> 8), (byte) (i >> 16)}));
    }
    return commitments;
  }
}
