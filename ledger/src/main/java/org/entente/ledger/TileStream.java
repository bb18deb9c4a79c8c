package org.entente.ledger;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Makes every file of a log from its commitments, which pass by once: to write the files, or to
/// compare them with those that somebody serves. Memory: one tile a level. For one thread.
public final class TileStream {
  /// Receives each file when it is complete; partial ones come at the end.
  @FunctionalInterface
  public interface Sink {
    /// Takes one file.
    ///
    /// @throws IOException if the file cannot be written or read
    /// @throws MalformedException if a file read is not the one expected
    void accept(TilePath path, byte[] bytes) throws IOException, MalformedException;
  }

  private final Hasher hasher = new Hasher();
  private final Sink sink;
  private final byte[] bundle = new byte[MerkleTree.TILE_WIDTH * EntryBundle.ENTRY_BYTES];
  private final List<Level> levels = new ArrayList<>();
  private long size;

  public TileStream(Sink sink) {
    this.sink = sink;
  }

  public void append(Hash commitment) throws IOException, MalformedException {
    EntryBundle.put(bundle, (int) (size % MerkleTree.TILE_WIDTH), commitment);
    size++;
    if (size % MerkleTree.TILE_WIDTH == 0) {
      long index = size / MerkleTree.TILE_WIDTH - 1;
      sink.accept(TilePath.entries(index, MerkleTree.TILE_WIDTH), bundle.clone());
    }
    append(0, hasher.leaf(commitment));
  }

  /// Hands over the partial tiles of the right edge. Nothing may be appended afterwards.
  public void finish() throws IOException, MalformedException {
    int rest = (int) (size % MerkleTree.TILE_WIDTH);
    if (rest > 0) {
      byte[] bytes = Arrays.copyOf(bundle, rest * EntryBundle.ENTRY_BYTES);
      sink.accept(TilePath.entries(size / MerkleTree.TILE_WIDTH, rest), bytes);
    }
    for (int level = 0; level < levels.size(); level++) {
      Level edge = levels.get(level);
      if (edge.width > 0) {
        byte[] bytes = Arrays.copyOf(edge.hashes, edge.width * Hash.BYTES);
        sink.accept(TilePath.tile(level, edge.index, edge.width), bytes);
      }
    }
  }

  private void append(int level, Hash hash) throws IOException, MalformedException {
    if (level == levels.size()) {
      levels.add(new Level());
    }
    Level edge = levels.get(level);
    hash.writeTo(edge.hashes, edge.width * Hash.BYTES);
    edge.width++;
    if (edge.width == MerkleTree.TILE_WIDTH) {
      sink.accept(TilePath.tile(level, edge.index, edge.width), edge.hashes.clone());
      edge.width = 0;
      edge.index++;
      append(level + 1, fold(edge.hashes));
    }
  }

  private Hash fold(byte[] hashes) {
    for (int count = MerkleTree.TILE_WIDTH; count > 1; count /= 2) {
      for (int i = 0; i < count / 2; i++) {
        hasher.node(hashes, 2 * i * Hash.BYTES, hashes, i * Hash.BYTES);
      }
    }
    return Hash.from(hashes, 0);
  }

  private static final class Level {
    final byte[] hashes = new byte[MerkleTree.TILE_WIDTH * Hash.BYTES];
    int width;
    long index;
  }
}
