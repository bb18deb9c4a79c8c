package org.entente.node.records;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.entente.kernel.ActId;
import org.entente.kernel.Digest;

/// Entries of the usual shape and size, from a seed.
final class TestEntries {
  private static final Instant START = Instant.parse("2021-10-05T10:00:00Z");
  private static final List<String> NAMES =
      List.of("act", "clause:forces", "clause:space-time", "facts", "text:effects", "text:purpose");
  private static final int BODY_LIMIT = 400;
  private static final int MANIFEST_BYTES = 650;

  private final RandomGenerator random;

  TestEntries(RandomGenerator random) {
    this.random = random;
  }

  /// Entries that follow a head.
  List<StoredEntry> after(Head head, int count) {
    List<StoredEntry> entries = new ArrayList<>();
    for (int i = 1; i <= count; i++) {
      entries.add(entry(head.seq() + i));
    }
    return entries;
  }

  private StoredEntry entry(long seq) {
    return new StoredEntry(
        seq,
        new ActId(new UUID(random.nextLong(), random.nextLong()).toString()),
        "barkhane.j3",
        START.plusMillis(seq),
        Digest.of(bytes(Digest.BYTES)),
        bytes(MANIFEST_BYTES),
        NAMES.stream().map(this::part).toList());
  }

  private StoredPart part(String name) {
    String body = "{\"text\":\"" + "é".repeat(random.nextInt(BODY_LIMIT)) + "\"}";
    return new StoredPart(
        name, bytes(StoredPart.SALT_BYTES), body.getBytes(StandardCharsets.UTF_8));
  }

  private byte[] bytes(int count) {
    byte[] bytes = new byte[count];
    random.nextBytes(bytes);
    return bytes;
  }
}
