package org.entente.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The RFC 9162 Merkle tree of a log, in memory: root and proofs at the present size or any smaller
/// one, and the tiles of C2SP tlog-tiles.
///
/// Every complete subtree's hash is kept, 64 bytes a leaf in all: 1,000,000 leaves take 64 MB.
/// Hashes lie in chunks of one tile (256 hashes, 8 KiB) by level, so that growing never copies them
/// and a tile is served as it lies.
///
/// Safe for many threads: what was answered for a size stays true while the tree grows.
public final class MerkleTree {
  /// Width of a full tile, fixed by C2SP tlog-tiles.
  public static final int TILE_WIDTH = 256;

  /// Tree levels that one tile spans: 2^8 = 256.
  static final int TILE_HEIGHT = 8;

  private static final int CHUNK_BYTES = TILE_WIDTH * Hash.BYTES;

  /// No log reaches 2^48 entries: at a million a second that is nine years.
  private static final int MAX_LEVELS = 48;

  private final Hasher hasher = new Hasher();
  private final byte[][][] levels = new byte[MAX_LEVELS][0][];
  private long size;

  /// The tree of no leaves.
  public MerkleTree() {}

  public synchronized long size() {
    return size;
  }

  /// Appends a leaf *hash* and returns its index.
  public synchronized long append(Hash leaf) {
    long index = size;
    leaf.writeTo(chunkFor(0, index), offset(index));
    long position = index;
    for (int level = 0; (position & 1) == 1; level++) {
      byte[] pair = chunk(level, position);
      position >>= 1;
      hasher.node(pair, offset(position << 1), chunkFor(level + 1, position), offset(position));
    }
    size = index + 1;
    return index;
  }

  /// Forgets the leaves from `newSize` on: for appended leaves whose entries were not committed.
  public synchronized void rollBackTo(long newSize) {
    requireSize(newSize);
    size = newSize;
  }

  public synchronized Hash root() {
    return rootAt(size);
  }

  /// The root that the tree had when it had `treeSize` leaves.
  public synchronized Hash rootAt(long treeSize) {
    requireSize(treeSize);
    return treeSize == 0 ? hasher.of(new byte[0]) : subtree(0, treeSize);
  }

  public synchronized Hash leaf(long index) {
    requireIndex(index, size);
    return stored(0, index);
  }

  /// The audit path of leaf `index` in the tree of `treeSize` leaves (RFC 9162 §2.1.3).
  public synchronized InclusionProof inclusionProof(long index, long treeSize) {
    requireSize(treeSize);
    requireIndex(index, treeSize);
    List<Hash> path = new ArrayList<>();
    collectPath(index, 0, treeSize, path);
    return new InclusionProof(index, treeSize, path);
  }

  /// Proof that the tree of `smaller` leaves is a beginning of the one of `larger` leaves (RFC 9162
  /// §2.1.4). Empty when the sizes are equal.
  public synchronized ConsistencyProof consistencyProof(long smaller, long larger) {
    requireSize(larger);
    if (smaller < 1 || smaller > larger) {
      throw new IllegalArgumentException("sizes " + smaller + " and " + larger);
    }
    List<Hash> path = new ArrayList<>();
    collectConsistency(smaller, 0, larger, true, path);
    return new ConsistencyProof(smaller, larger, path);
  }

  /// The bytes of a tile: `width` hashes of tile level `level` from position `index` × 256 on.
  public synchronized byte[] tile(int level, long index, int width) {
    if (level < 0 || level * TILE_HEIGHT >= MAX_LEVELS || width < 1 || width > TILE_WIDTH) {
      throw new IllegalArgumentException("tile level " + level + " width " + width);
    }
    int treeLevel = level * TILE_HEIGHT;
    requireIndex(index * TILE_WIDTH + width - 1, size >> treeLevel);
    return Arrays.copyOf(levels[treeLevel][Math.toIntExact(index)], width * Hash.BYTES);
  }

  /// Memory held by hashes: about 64 bytes a leaf.
  public synchronized long memoryBytes() {
    long bytes = 0;
    for (byte[][] chunks : levels) {
      for (byte[] chunk : chunks) {
        bytes += chunk == null ? Long.BYTES : CHUNK_BYTES + Long.BYTES;
      }
    }
    return bytes;
  }

  private void collectPath(long index, long from, long to, List<Hash> path) {
    if (to - from == 1) {
      return;
    }
    long middle = from + split(to - from);
    if (index < middle) {
      collectPath(index, from, middle, path);
      path.add(subtree(middle, to));
    } else {
      collectPath(index, middle, to, path);
      path.add(subtree(from, middle));
    }
  }

  private void collectConsistency(
      long smaller, long from, long to, boolean known, List<Hash> path) {
    if (smaller == to) {
      if (!known) {
        path.add(subtree(from, to));
      }
      return;
    }
    long middle = from + split(to - from);
    if (smaller <= middle) {
      collectConsistency(smaller, from, middle, known, path);
      path.add(subtree(middle, to));
    } else {
      collectConsistency(smaller, middle, to, false, path);
      path.add(subtree(from, middle));
    }
  }

  /// Hash of leaves `from` to `to`, where `from` is a multiple of the least power of two that holds
  /// them: so each complete subtree met is stored.
  private Hash subtree(long from, long to) {
    long count = to - from;
    if (Long.bitCount(count) == 1) {
      int level = Long.numberOfTrailingZeros(count);
      return stored(level, from >> level);
    }
    long middle = from + split(count);
    return hasher.node(subtree(from, middle), subtree(middle, to));
  }

  /// The largest power of two smaller than `count`.
  private static long split(long count) {
    return Long.highestOneBit(count - 1);
  }

  private Hash stored(int level, long position) {
    return Hash.from(chunk(level, position), offset(position));
  }

  private byte[] chunk(int level, long position) {
    return levels[level][(int) (position / TILE_WIDTH)];
  }

  private byte[] chunkFor(int level, long position) {
    int number = Math.toIntExact(position / TILE_WIDTH);
    byte[][] chunks = levels[level];
    if (number == chunks.length) {
      chunks = Arrays.copyOf(chunks, Math.max(1, number + (number >> 1) + 1));
      levels[level] = chunks;
    }
    if (chunks[number] == null) {
      chunks[number] = new byte[CHUNK_BYTES];
    }
    return chunks[number];
  }

  private static int offset(long position) {
    return (int) (position % TILE_WIDTH) * Hash.BYTES;
  }

  private void requireSize(long treeSize) {
    if (treeSize < 0 || treeSize > size) {
      throw new IllegalArgumentException("size " + treeSize + " of a tree of " + size);
    }
  }

  private static void requireIndex(long index, long count) {
    if (index < 0 || index >= count) {
      throw new IndexOutOfBoundsException("index " + index + " of " + count);
    }
  }
}
