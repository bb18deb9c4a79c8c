package org.entente.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.security.KeyPair;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ManifestTest {
  private static final byte[] SALT = "0123456789abcdef".getBytes(UTF_8);
  private static final Part ACT = new Part("act", SALT, "{\"id\":\"1\"}".getBytes(UTF_8));
  private static final Part FACTS = new Part("facts", SALT, "{\"seq\":7}".getBytes(UTF_8));
  private static final Part TEXT = new Part("text:purpose", SALT, "\"é\"".getBytes(UTF_8));

  /// The golden file and these digests were made with sha256sum and OpenSSL, not with this module.
  @Test
  void theGoldenManifestOfVersionOneStaysReadable() throws Exception {
    Hasher hasher = new Hasher();
    byte[] golden = golden();
    Manifest manifest = Manifest.parse(golden);
    assertEquals(7, manifest.seq());
    assertEquals(
        "ea46f7d0b6ae04ddb9b8d0f5a4d211b79a2ac47ba4de99a4bd16a550619cbb90",
        Manifest.commitment(hasher, golden).toString());
    assertEquals(
        "9b3cfffa44230e0b84c9b0c8e2d079df9141e24b94f7aa0896dd0cccf40e6628",
        Manifest.leaf(hasher, golden).toString());
    List<PartDigest> digests =
        List.of(ACT.digest(hasher), FACTS.digest(hasher), TEXT.digest(hasher));
    assertEquals(digests, manifest.parts());
    assertEquals(
        manifest, Manifest.of(hasher, 7, List.of(TEXT, ACT, FACTS), manifest.signatures()));
    assertArrayEquals(golden, manifest.toBytes());
    for (ActSignature signature : manifest.signatures()) {
      assertTrue(signature.verify(manifest.actMessage()), signature.post());
    }
  }

  @ParameterizedTest
  @EnumSource(SignatureAlgorithm.class)
  void anActIsSignedWithKeysThatWereKept(SignatureAlgorithm algorithm) throws Exception {
    KeyPair fresh = algorithm.newKeyPair();
    KeyPair kept =
        algorithm.keyPair(fresh.getPublic().getEncoded(), fresh.getPrivate().getEncoded());
    Hasher hasher = new Hasher();
    byte[] message = ActMessage.of(List.of(TEXT.digest(hasher), ACT.digest(hasher)));
    ActSignature signature = new ActSigner("host.j3", Custody.NODE, algorithm, kept).sign(message);
    Manifest manifest = Manifest.of(hasher, 1, List.of(ACT, FACTS, TEXT), List.of(signature));
    assertArrayEquals(message, manifest.actMessage());
    Manifest read = Manifest.parse(manifest.toBytes());
    assertEquals(manifest, read);
    assertTrue(read.signatures().getFirst().verify(message));
    message[20] ^= 1;
    assertFalse(signature.verify(message));
  }

  @Test
  void theFactsAreNotWhatTheAuthorSigned() {
    Hasher hasher = new Hasher();
    PartDigest act = ACT.digest(hasher);
    assertArrayEquals(
        ActMessage.of(List.of(act)), ActMessage.of(List.of(FACTS.digest(hasher), act)));
    assertEquals(
        "entente/act/v1\nact " + act.digest() + "\n",
        new String(ActMessage.of(List.of(act)), UTF_8));
  }

  @Test
  void aPartDependsOnItsNameSaltAndBody() {
    Hasher hasher = new Hasher();
    byte[] otherSalt = SALT.clone();
    otherSalt[15] ^= 1;
    byte[] body = ACT.body();
    assertEquals(
        4,
        List.of(
                ACT.digest(hasher).digest(),
                new Part("acts", SALT, body).digest(hasher).digest(),
                new Part("act", otherSalt, body).digest(hasher).digest(),
                new Part("act", SALT, "{}".getBytes(UTF_8)).digest(hasher).digest())
            .stream()
            .distinct()
            .count());
  }

  @Test
  void aPartRefusesBadNamesSaltsAndBodies() {
    for (String name : List.of("", "sig", "a_b", "a b", "é", "a\n", "a".repeat(97))) {
      assertThrows(IllegalArgumentException.class, () -> new Part(name, SALT, new byte[0]));
    }
    assertThrows(IllegalArgumentException.class, () -> new Part("a", new byte[15], new byte[0]));
    byte[] notUtf8 = {(byte) 0xc3, 0x28};
    assertThrows(IllegalArgumentException.class, () -> new Part("a", SALT, notUtf8));
    byte[] long1 = new byte[Part.MAX_BODY_BYTES + 1];
    assertThrows(IllegalArgumentException.class, () -> new Part("a", SALT, long1));
  }

  @Test
  void aManifestHasOneSpelling() throws Exception {
    String golden = new String(golden(), UTF_8);
    List<String> bad =
        List.of(
            golden.replace("v1\n7", "v1\n07"),
            golden.replace("v1\n7", "v1\n0"),
            golden.replace("v1\n7", "v1\n-7"),
            golden.replace("v1\n7", "v1\n7777777777777777777"),
            golden.replace("v1\n7", "v2\n7"),
            golden.replace("act 4", "act  4"),
            golden.replace("act 4", "act F"),
            golden.replace("act 4", "facts 4"),
            golden.replace("act 4", "zact 4"),
            golden.replace("Ed25519", "ed25519"),
            golden.replace(" node ", " desk "),
            golden.replace(" host.j3 ", " host_ "),
            golden.replace("=\n", "\n"),
            golden.replace("sig host", "sig  host"),
            golden.replace("\n", "\r\n"),
            golden + "\n",
            golden + golden.substring(golden.indexOf("act "), golden.indexOf("facts ")),
            golden.substring(0, golden.indexOf("sig ")),
            golden.substring(0, golden.length() - 1),
            "");
    for (String text : bad) {
      assertThrows(MalformedException.class, () -> Manifest.parse(text.getBytes(UTF_8)), text);
    }
  }

  @Test
  void whateverMutationIsReadIsWrittenBackAlike() throws Exception {
    long seed = 20261123;
    Random random = new Random(seed);
    byte[] golden = golden();
    for (int i = 0; i < 50_000; i++) {
      byte[] mutant = Mutation.of(golden, random);
      try {
        assertArrayEquals(mutant, Manifest.parse(mutant).toBytes(), "seed " + seed + " turn " + i);
      } catch (MalformedException e) {
        assertTrue(Objects.requireNonNull(e.getMessage()).length() > 0);
      }
    }
  }

  @Test
  void aKeyThatIsNotOneVerifiesNothing() {
    ActSignature signature =
        new ActSignature("p", Custody.POST, SignatureAlgorithm.ES256, "AAAA", "AAAA");
    assertFalse(signature.verify(new byte[0]));
    assertThrows(MalformedException.class, signature::decodePublicKey);
    for (SignatureAlgorithm algorithm : SignatureAlgorithm.values()) {
      byte[] key = algorithm.newKeyPair().getPublic().getEncoded();
      key[4] ^= 1;
      assertThrows(MalformedException.class, () -> algorithm.publicKey(key));
    }
  }

  @Test
  void aDigestIsFoundByName() throws Exception {
    Manifest manifest = Manifest.parse(golden());
    assertEquals(Optional.of(ACT.digest(new Hasher()).digest()), manifest.findDigest("act"));
    assertEquals(Optional.empty(), manifest.findDigest("clause:means"));
  }

  private static byte[] golden() throws IOException {
    try (InputStream in = ManifestTest.class.getResourceAsStream("golden/entry-v1.manifest")) {
      return Objects.requireNonNull(in).readAllBytes();
    }
  }
}
