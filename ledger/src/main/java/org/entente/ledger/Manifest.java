package org.entente.ledger;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// What an entry consists of: the digests of its parts and the signatures over them. The log
/// commits to the digest of its text.
///
/// @param seq the entry's number in the record, from 1; its leaf has index `seq` − 1
/// @param parts at least one, in name order, no name twice
/// @param signatures at least one, for an act has an author; the order is the writer's
public record Manifest(long seq, List<PartDigest> parts, List<ActSignature> signatures) {
  /// An operation of a hundred clauses and texts stays well below; so a hostile file stays small.
  public static final int MAX_PARTS = 4096;

  /// A charter bears one signature a party.
  public static final int MAX_SIGNATURES = 256;

  /// 4096 parts of 162 bytes and 256 signatures of 400 fit.
  public static final int MAX_BYTES = 1024 * 1024;

  private static final byte[] HEADER = "entente/entry/v1\n".getBytes(StandardCharsets.US_ASCII);
  private static final String SIGNATURE_WORD = "sig";

  public Manifest {
    if (seq < 1) {
      throw new IllegalArgumentException("entries are numbered from 1, not " + seq);
    }
    if (parts.isEmpty() || parts.size() > MAX_PARTS) {
      throw new IllegalArgumentException("an entry has 1 to 4096 parts");
    }
    if (signatures.isEmpty() || signatures.size() > MAX_SIGNATURES) {
      throw new IllegalArgumentException("an entry has 1 to 256 signatures");
    }
    parts = List.copyOf(parts);
    signatures = List.copyOf(signatures);
    for (int i = 1; i < parts.size(); i++) {
      if (parts.get(i - 1).name().compareTo(parts.get(i).name()) >= 0) {
        throw new IllegalArgumentException("parts stand in name order, each once");
      }
    }
  }

  /// The manifest of an entry whose parts are at hand.
  ///
  /// @param parts in any order
  public static Manifest of(
      Hasher hasher, long seq, List<Part> parts, List<ActSignature> signatures) {
    List<PartDigest> digests = new ArrayList<>(parts.size());
    for (Part part : parts) {
      digests.add(part.digest(hasher));
    }
    digests.sort(Comparator.comparing(PartDigest::name));
    return new Manifest(seq, digests, signatures);
  }

  /// Accepts exactly the bytes that {@link #toBytes()} writes.
  public static Manifest parse(byte[] bytes) throws MalformedException {
    if (bytes.length > MAX_BYTES) {
      throw new MalformedException("a manifest has at most 1 MiB");
    }
    ManifestCursor cursor = new ManifestCursor(bytes);
    cursor.expect(HEADER);
    long seq = cursor.positiveDecimal();
    List<PartDigest> parts = new ArrayList<>(8);
    List<ActSignature> signatures = new ArrayList<>(1);
    try {
      while (!cursor.atEnd()) {
        String word = cursor.name(' ');
        if (word.equals(SIGNATURE_WORD)) {
          signatures.add(signature(cursor));
        } else if (signatures.isEmpty()) {
          parts.add(new PartDigest(word, cursor.hashLine()));
        } else {
          throw new MalformedException("parts stand before signatures");
        }
      }
      return new Manifest(seq, parts, signatures);
    } catch (IllegalArgumentException e) {
      throw new MalformedException("manifest: " + e.getMessage());
    }
  }

  private static ActSignature signature(ManifestCursor cursor) throws MalformedException {
    String post = cursor.name(' ');
    Custody custody = Custody.parse(cursor.name(' '));
    SignatureAlgorithm algorithm = SignatureAlgorithm.parse(cursor.name(' '));
    String key = cursor.word(' ');
    return new ActSignature(post, custody, algorithm, key, cursor.word('\n'));
  }

  /// The manifest's text: what is stored, hashed and exported.
  public byte[] toBytes() {
    String number = Long.toString(seq);
    int length = HEADER.length + number.length() + 1;
    for (PartDigest part : parts) {
      length += AsciiBuffer.lineLength(part);
    }
    for (ActSignature signature : signatures) {
      length += signatureLength(signature);
    }
    AsciiBuffer text = new AsciiBuffer(length);
    text.put(HEADER);
    text.put(number);
    text.put('\n');
    parts.forEach(text::putLine);
    signatures.forEach(signature -> putSignature(text, signature));
    return text.bytes();
  }

  /// What each of the signatures signs.
  public byte[] actMessage() {
    return ActMessage.of(parts);
  }

  public Optional<Hash> findDigest(String partName) {
    for (PartDigest part : parts) {
      if (part.name().equals(partName)) {
        return Optional.of(part.digest());
      }
    }
    return Optional.empty();
  }

  /// The log's entry data: SHA-256 of a manifest's text.
  public static Hash commitment(Hasher hasher, byte[] manifest) {
    return hasher.of(manifest);
  }

  /// The log's leaf for a manifest's text.
  public static Hash leaf(Hasher hasher, byte[] manifest) {
    return hasher.leaf(hasher.of(manifest));
  }

  private static int signatureLength(ActSignature signature) {
    return SIGNATURE_WORD.length()
        + signature.post().length()
        + signature.custody().word().length()
        + signature.algorithm().word().length()
        + signature.publicKey().length()
        + signature.signature().length()
        + 6;
  }

  private static void putSignature(AsciiBuffer text, ActSignature signature) {
    text.put(SIGNATURE_WORD);
    text.put(' ');
    text.put(signature.post());
    text.put(' ');
    text.put(signature.custody().word());
    text.put(' ');
    text.put(signature.algorithm().word());
    text.put(' ');
    text.put(signature.publicKey());
    text.put(' ');
    text.put(signature.signature());
    text.put('\n');
  }
}
