package org.entente.ledger.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.entente.ledger.ActMessage;
import org.entente.ledger.ActSignature;
import org.entente.ledger.ActSigner;
import org.entente.ledger.Custody;
import org.entente.ledger.Hash;
import org.entente.ledger.Hasher;
import org.entente.ledger.LogDirectory;
import org.entente.ledger.LogSigner;
import org.entente.ledger.MalformedException;
import org.entente.ledger.Manifest;
import org.entente.ledger.MerkleTree;
import org.entente.ledger.Part;
import org.entente.ledger.PartDigest;
import org.entente.ledger.SignatureAlgorithm;
import org.entente.ledger.SignedNote;

/// A record made up from a seed, with both algorithms, texts in two scripts and control characters,
/// and what a party's export withholds.
public final class SampleRecord {
  private static final ActSigner HOST = signer("host.j3", Custody.POST, SignatureAlgorithm.ES256);
  private static final ActSigner FORCE =
      signer("force.lead", Custody.NODE, SignatureAlgorithm.ED25519);

  /// An entry as a node keeps it.
  ///
  /// @param text of the manifest
  /// @param parts all of them
  public record Kept(String text, List<Part> parts) {
    public byte[] manifest() {
      return text.getBytes(UTF_8);
    }

    public Hash commitment() {
      return Manifest.commitment(new Hasher(), manifest());
    }

    Hash leaf() {
      return Manifest.leaf(new Hasher(), manifest());
    }
  }

  private final Random random;
  private final LogSigner signer;
  private final List<Kept> entries = new ArrayList<>();
  private final MerkleTree tree = new MerkleTree();

  public SampleRecord(long seed, int size) {
    random = new Random(seed);
    try {
      signer = new LogSigner("entente/liptako", SignatureAlgorithm.ED25519.newKeyPair());
    } catch (MalformedException e) {
      throw new IllegalStateException(e);
    }
    for (int seq = 1; seq <= size; seq++) {
      add(entry(seq));
    }
  }

  public LogSigner signer() {
    return signer;
  }

  public List<Kept> entries() {
    return entries;
  }

  public SignedNote checkpoint() {
    return signer.sign(tree.size(), tree.root());
  }

  /// The host's export: everything.
  public byte[] export() {
    return export(ExportHeader.EVERYTHING, (seq, part) -> true, seq -> true);
  }

  /// A party's export: every fifth entry closed, facts and every third text withheld.
  public byte[] partlyReleased() {
    return export(
        (seq, part) -> !part.equals("facts") && !(part.startsWith("text:") && seq % 3 == 0),
        seq -> seq % 5 != 0);
  }

  /// Which parts are given.
  public interface PartRule {
    boolean gives(long seq, String part);
  }

  /// Which entries are opened.
  public interface EntryRule {
    boolean opens(long seq);
  }

  /// A party's.
  public byte[] export(PartRule parts, EntryRule opened) {
    return export("un", parts, opened);
  }

  /// @param audience for whom it says that it was made
  public byte[] export(String audience, PartRule parts, EntryRule opened) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      ExportHeader header = new ExportHeader(audience, signer.key(), entries.size());
      ExportWriter writer = new ExportWriter(out, header);
      for (int i = 0; i < entries.size(); i++) {
        long seq = i + 1L;
        Kept kept = entries.get(i);
        if (opened.opens(seq)) {
          List<Part> given =
              kept.parts.stream().filter(part -> parts.gives(seq, part.name())).toList();
          writer.opened(seq, tree.leaf(i), kept.manifest(), given);
        } else {
          writer.closed(seq, tree.leaf(i));
        }
      }
      writer.finish(checkpoint());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return out.toByteArray();
  }

  /// Writes the log's files and the export into a folder.
  public void writeTo(Path folder) throws IOException {
    LogDirectory.write(folder, entries.stream().map(Kept::commitment).iterator(), checkpoint());
    Files.write(folder.resolve(LogSource.RECORD), export());
  }

  public void add(Kept entry) {
    entries.add(entry);
    tree.append(entry.leaf());
  }

  public Kept entry(long seq) {
    List<Part> parts = new ArrayList<>();
    parts.add(part("act", "{\"id\":\"act-" + seq + "\",\"kind\":\"ProposeOperation\"}"));
    if (seq % 2 == 0) {
      parts.add(part("clause:means", "{\"note\":\"a\\\"b\\\\c\"}"));
    }
    parts.add(part("facts", "{\"seq\":" + seq + "}"));
    if (seq % 2 == 0) {
      parts.add(part("text:content/reason", "\"Réunion à Gao, ⵜⴰⵎⴰⵛⵇ, 😀 \\n\\u0001\""));
    }
    return sealed(seq, parts);
  }

  public Kept sealed(long seq, List<Part> parts) {
    Hasher hasher = new Hasher();
    List<PartDigest> digests = parts.stream().map(part -> part.digest(hasher)).toList();
    byte[] message = ActMessage.of(digests);
    List<ActSignature> signatures =
        seq == 1
            ? List.of(HOST.sign(message), FORCE.sign(message))
            : List.of((seq % 2 == 0 ? HOST : FORCE).sign(message));
    byte[] manifest = Manifest.of(hasher, seq, parts, signatures).toBytes();
    return new Kept(new String(manifest, UTF_8), parts);
  }

  public Part part(String name, String body) {
    byte[] salt = new byte[Part.SALT_BYTES];
    random.nextBytes(salt);
    return new Part(name, salt, body.getBytes(UTF_8));
  }

  /// The lines of an export, each with its line feed.
  static List<byte[]> lines(byte[] export) {
    List<byte[]> lines = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < export.length; i++) {
      if (export[i] == '\n') {
        lines.add(Arrays.copyOfRange(export, start, i + 1));
        start = i + 1;
      }
    }
    return lines;
  }

  static byte[] join(List<byte[]> lines) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    lines.forEach(out::writeBytes);
    return out.toByteArray();
  }

  private static ActSigner signer(String post, Custody custody, SignatureAlgorithm algorithm) {
    return new ActSigner(post, custody, algorithm, algorithm.newKeyPair());
  }
}
