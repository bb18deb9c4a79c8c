package org.entente.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import org.entente.ledger.ActMessage;
import org.entente.ledger.ActSignature;
import org.entente.ledger.ActSigner;
import org.entente.ledger.Custody;
import org.entente.ledger.Hash;
import org.entente.ledger.Hasher;
import org.entente.ledger.LogSigner;
import org.entente.ledger.MalformedException;
import org.entente.ledger.Manifest;
import org.entente.ledger.MerkleTree;
import org.entente.ledger.Part;
import org.entente.ledger.PartDigest;
import org.entente.ledger.SignatureAlgorithm;
import org.entente.ledger.export.ExportHeader;
import org.entente.ledger.export.ExportWriter;

/// A history as an export file: signed, sealed and logged as a node would.
final class Exported {
  private final List<byte[]> manifests = new ArrayList<>();
  private final List<List<Part>> parts = new ArrayList<>();
  private final MerkleTree tree = new MerkleTree();

  private Exported(History history) {
    for (AuditEntry entry : history.entries) {
      List<Part> sealed = new ArrayList<>();
      for (Map.Entry<String, String> part : entry.parts().entrySet()) {
        sealed.add(History.part(entry.seq(), part.getKey(), part.getValue()));
      }
      byte[] manifest = manifest(entry.seq(), sealed, entry.signers());
      manifests.add(manifest);
      parts.add(sealed);
      tree.append(Manifest.leaf(new Hasher(), manifest));
    }
  }

  private static byte[] manifest(long seq, List<Part> parts, List<AuditEntry.Signer> signers) {
    List<PartDigest> digests = parts.stream().map(part -> part.digest(new Hasher())).toList();
    byte[] message = ActMessage.of(digests);
    List<ActSignature> signatures =
        signers.stream().map(signer -> signer(signer.post()).sign(message)).toList();
    return Manifest.of(new Hasher(), seq, parts, signatures).toBytes();
  }

  private static ActSigner signer(String post) {
    return new ActSigner(post, Custody.NODE, SignatureAlgorithm.ED25519, History.pair(post));
  }

  /// Writes an export of the history.
  ///
  /// @param audience `*` or a party
  /// @param given which parts of which entries; an entry without any is closed
  static Path write(
      Path folder, History history, String audience, BiPredicate<AuditEntry, String> given)
      throws IOException, MalformedException {
    LogSigner log =
        new LogSigner("entente/" + History.THEATRE, SignatureAlgorithm.ED25519.newKeyPair());
    Exported exported = new Exported(history);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int size = history.entries.size();
    ExportWriter writer = new ExportWriter(out, new ExportHeader(audience, log.key(), size));
    for (int i = 0; i < size; i++) {
      AuditEntry entry = history.entries.get(i);
      List<Part> shown =
          exported.parts.get(i).stream().filter(part -> given.test(entry, part.name())).toList();
      Hash leaf = exported.tree.leaf(i);
      if (shown.isEmpty()) {
        writer.closed(entry.seq(), leaf);
      } else {
        writer.opened(entry.seq(), leaf, exported.manifests.get(i), shown);
      }
    }
    writer.finish(log.sign(size, exported.tree.root()));
    Path file = folder.resolve("record.jsonl");
    Files.writeString(file, out.toString(UTF_8));
    return file;
  }
}
