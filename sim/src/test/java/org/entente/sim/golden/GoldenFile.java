package org.entente.sim.golden;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.entente.kernel.Act;
import org.entente.kernel.TextRef;
import org.entente.ledger.ActMessage;
import org.entente.ledger.ActSignature;
import org.entente.ledger.ActSigner;
import org.entente.ledger.Custody;
import org.entente.ledger.Hasher;
import org.entente.ledger.LogSigner;
import org.entente.ledger.MalformedException;
import org.entente.ledger.Manifest;
import org.entente.ledger.MerkleTree;
import org.entente.ledger.Part;
import org.entente.ledger.PartDigest;
import org.entente.ledger.SignatureAlgorithm;
import org.entente.ledger.export.ExportHeader;
import org.entente.ledger.export.ExportVerifier;
import org.entente.ledger.export.ExportWriter;
import org.entente.ledger.export.ExportedEntry;
import org.entente.ledger.export.Verdict;
import org.entente.party.Charter;
import org.entente.party.PartyAct;
import org.entente.sim.Cast;
import org.entente.sim.Recorded;
import org.entente.sim.SimTheatre;

/// A whole record as an export file, with what its replay must come to beside it.
///
/// @param record `record-N.jsonl`
record GoldenFile(Path record) {
  static final Path FOLDER = Path.of("src", "test", "resources", "golden");

  /// The half of `Cast.key()` that signs. It protects nothing but made-up records.
  private static final String SIGNING =
      "MEECAQAwEwYHKoZIzj0CAQYIKoZIzj0DAQcEJzAlAgEBBCAserH8DDM3tpFhVJR/c+uYUTSgw/l7qZvzBcVPvUDkyg==";

  static List<GoldenFile> all() {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .filter(file -> file.getFileName().toString().matches("record-[0-9]+\\.jsonl"))
          .sorted()
          .map(GoldenFile::new)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The file's content, checked by the ledger's verifier as it is read.
  List<ExportedEntry.Opened> read() throws IOException {
    List<ExportedEntry.Opened> entries = new ArrayList<>();
    Verdict verdict =
        ExportVerifier.verify(
            new ByteArrayInputStream(Files.readAllBytes(record)),
            ExportVerifier.Options.DEFAULT,
            entry -> entries.add((ExportedEntry.Opened) entry));
    if (!(verdict instanceof Verdict.Verified)) {
      throw new AssertionError(record + ": " + verdict);
    }
    return entries;
  }

  Path state() {
    return record.resolveSibling(record.getFileName().toString().replace(".jsonl", ".state.txt"));
  }

  String expectedState() throws IOException {
    return Files.readString(state());
  }

  /// Writes the theatre's record as the next golden file. Those there are stay as they are.
  static GoldenFile writeNext(SimTheatre theatre) throws IOException, MalformedException {
    GoldenFile next = new GoldenFile(FOLDER.resolve("record-" + (all().size() + 1) + ".jsonl"));
    Files.writeString(next.record, export(theatre));
    Files.writeString(next.state(), FoldedState.tell(theatre.state()));
    return next;
  }

  private static String export(SimTheatre theatre) throws IOException, MalformedException {
    LogSigner log =
        new LogSigner("entente/" + Cast.THEATRE, SignatureAlgorithm.ED25519.newKeyPair());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int size = theatre.record().size();
    ExportWriter writer =
        new ExportWriter(out, new ExportHeader(ExportHeader.EVERYTHING, log.key(), size));
    MerkleTree tree = new MerkleTree();
    for (Recorded recorded : theatre.record()) {
      List<Part> parts = recorded.parts().list().stream().map(GoldenFile::part).toList();
      byte[] manifest = manifest(recorded.entry().act(), recorded.entry().seq(), parts);
      tree.append(Manifest.leaf(new Hasher(), manifest));
      writer.opened(
          recorded.entry().seq(),
          Manifest.leaf(new Hasher(), manifest),
          manifest,
          parts.stream().filter(part -> !isErased(theatre, recorded, part)).toList());
    }
    writer.finish(log.sign(size, tree.root()));
    return out.toString(UTF_8);
  }

  private static boolean isErased(SimTheatre theatre, Recorded recorded, Part part) {
    TextRef where = new TextRef(recorded.entry().seq(), part.name());
    return theatre.state().erased().containsKey(where);
  }

  private static Part part(org.entente.kernel.Part part) {
    return new Part(part.name(), part.salt(), part.body().getBytes(UTF_8));
  }

  private static byte[] manifest(Act act, long seq, List<Part> parts) {
    List<PartDigest> digests = parts.stream().map(part -> part.digest(new Hasher())).toList();
    byte[] message = ActMessage.of(digests);
    List<ActSignature> signatures = signers(act).map(post -> signer(post).sign(message)).toList();
    return Manifest.of(new Hasher(), seq, parts, signatures).toBytes();
  }

  /// The author; of a charter, every party's first founding post.
  private static Stream<String> signers(Act act) {
    return act.content() instanceof PartyAct.AdoptCharter(Charter charter)
        ? charter.parties().stream().map(terms -> terms.founding().getFirst().post().value())
        : Stream.of(act.post().value());
  }

  private static ActSigner signer(String post) {
    try {
      KeyFactory keys = KeyFactory.getInstance("EC");
      Base64.Decoder base64 = Base64.getDecoder();
      KeyPair pair =
          new KeyPair(
              keys.generatePublic(
                  new java.security.spec.X509EncodedKeySpec(base64.decode(Cast.key().spki()))),
              keys.generatePrivate(new PKCS8EncodedKeySpec(base64.decode(SIGNING))));
      return new ActSigner(post, Custody.NODE, SignatureAlgorithm.ES256, pair);
    } catch (GeneralSecurityException e) {
      throw new LinkageError("every Java platform has EC", e);
    }
  }
}
