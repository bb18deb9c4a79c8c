package org.entente.sim.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.entente.kernel.Act;
import org.entente.kernel.TextRef;
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
import org.entente.party.Charter;
import org.entente.party.PartyAct;
import org.entente.release.Audience;
import org.entente.sim.Cast;
import org.entente.sim.Recorded;
import org.entente.sim.SimTheatre;
import org.entente.view.EntryRelease;

/// Writes a theatre's record as an export file: the whole of it, or what a party was released.
public final class ExportFile {
  /// The half of `Cast.key()` that signs. It protects nothing but made-up records.
  private static final String SIGNING =
      "MEECAQAwEwYHKoZIzj0CAQYIKoZIzj0DAQcEJzAlAgEBBCAserH8DDM3tpFhVJR/c+uYUTSgw/l7qZvzBcVPvUDkyg==";

  private ExportFile() {}

  /// Every part that was not erased.
  public static String whole(SimTheatre theatre) throws IOException, MalformedException {
    return write(theatre, ExportHeader.EVERYTHING, act -> Optional.of(name -> true));
  }

  /// What the audience was released; an entry of which that is nothing is given by its leaf.
  public static String of(SimTheatre theatre, Audience audience)
      throws IOException, MalformedException {
    return write(
        theatre,
        audience.party().value(),
        act -> {
          EntryRelease.Parts parts =
              theatre.rules().release(theatre.state(), act, audience, theatre.state().at());
          return parts.none() ? Optional.empty() : Optional.of(parts.shown());
        });
  }

  private static String write(
      SimTheatre theatre, String audience, Function<Act, Optional<Predicate<String>>> given)
      throws IOException, MalformedException {
    LogSigner log =
        new LogSigner("entente/" + Cast.THEATRE, SignatureAlgorithm.ED25519.newKeyPair());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int size = theatre.record().size();
    ExportWriter writer = new ExportWriter(out, new ExportHeader(audience, log.key(), size));
    MerkleTree tree = new MerkleTree();
    for (Recorded recorded : theatre.record()) {
      List<Part> parts = recorded.parts().list().stream().map(ExportFile::part).toList();
      long seq = recorded.entry().seq();
      byte[] manifest = manifest(recorded.entry().act(), seq, parts);
      Hash leaf = Manifest.leaf(new Hasher(), manifest);
      tree.append(leaf);
      Optional<Predicate<String>> shown = given.apply(recorded.entry().act());
      if (shown.isEmpty()) {
        writer.closed(seq, leaf);
      } else {
        writer.opened(
            seq,
            leaf,
            manifest,
            parts.stream()
                .filter(part -> shown.get().test(part.name()))
                .filter(part -> !isErased(theatre, recorded, part))
                .toList());
      }
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

  /// The author; of a charter, every party's first founding post; a joining party's beside it.
  private static Stream<String> signers(Act act) {
    return switch (act.content()) {
      case PartyAct.AdoptCharter(Charter charter) ->
          charter.parties().stream().map(ExportFile::founder);
      case PartyAct.AdmitParty(Charter.Terms terms) ->
          Stream.of(act.post().value(), founder(terms));
      default -> Stream.of(act.post().value());
    };
  }

  private static String founder(Charter.Terms terms) {
    return terms.founding().getFirst().post().value();
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
