package org.entente.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SignedNoteTest {
  /// The example of the signed note package of Go, whose key and signature are published there.
  private static final String GO_KEY =
      "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";

  private static final String GO_NOTE =
      """
      If you think cryptography is the answer to your problem,
      then you don't know what your problem is.

      — PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
      """;

  @Test
  void theReferenceNoteVerifies() throws MalformedException {
    SignedNote note = SignedNote.parse(GO_NOTE);
    assertEquals(GO_NOTE, note.toString());
    assertTrue(note.isSignedBy(VerifierKey.parse(GO_KEY)));
    SignedNote altered = SignedNote.parse(GO_NOTE.replace("answer", "Answer"));
    assertFalse(altered.isSignedBy(VerifierKey.parse(GO_KEY)));
  }

  @Test
  void aCheckpointIsSignedReadAndVerified() throws MalformedException {
    LogSigner signer = signer();
    Hash root = new Hasher().of(new byte[] {1});
    SignedNote note = SignedNote.parse(signer.sign(20_852_163, root).toBytes());
    assertTrue(note.isSignedBy(signer.key()));
    assertFalse(note.isSignedBy(signer().key()));
    assertEquals(new Checkpoint("entente/liptako", 20_852_163, root), Checkpoint.parse(note));
    assertEquals(signer.key(), VerifierKey.parse(signer.key().toString()));
  }

  @Test
  void signaturesOfUnknownKeysAreKeptAndIgnored() throws MalformedException {
    LogSigner signer = signer();
    SignedNote note = signer.sign(3, new Hasher().of(new byte[0]));
    List<SignedNote.Line> lines = new ArrayList<>();
    lines.add(new SignedNote.Line("witness.example/w1", 77, "AAAA"));
    lines.addAll(note.signatures());
    SignedNote cosigned = SignedNote.parse(new SignedNote(note.text(), lines).toString());
    assertEquals(2, cosigned.signatures().size());
    assertTrue(cosigned.isSignedBy(signer.key()));
    SignedNote strangers = new SignedNote(note.text(), lines.subList(0, 1));
    assertFalse(strangers.isSignedBy(signer.key()));
  }

  @Test
  void aFalseLineOfTheKnownKeySpoilsTheNote() throws MalformedException {
    LogSigner signer = signer();
    SignedNote first = signer.sign(3, new Hasher().of(new byte[0]));
    SignedNote second = signer.sign(4, new Hasher().of(new byte[0]));
    List<SignedNote.Line> lines = new ArrayList<>(first.signatures());
    lines.addAll(second.signatures());
    assertFalse(new SignedNote(first.text(), lines).isSignedBy(signer.key()));
  }

  @Test
  void everyByteOfASignedCheckpointMatters() throws MalformedException {
    LogSigner signer = signer();
    byte[] note = signer.sign(12, new Hasher().of(new byte[] {1})).toBytes();
    for (int at = 0; at < note.length; at++) {
      for (int bit = 0; bit < 8; bit++) {
        byte[] altered = note.clone();
        altered[at] ^= (byte) (1 << bit);
        assertFalse(holds(altered, signer.key()), "byte " + at + " bit " + bit);
      }
    }
  }

  @Test
  void malformedNotesKeysAndCheckpointsAreRefused() {
    List<String> notes =
        List.of(
            "",
            "a\n",
            "a\n\n",
            "a\n\n— b AAAAAAA=",
            "a\n\n— b AAAAAA==\n",
            "a\n\n- b AAAAAAA=\n",
            "a\n\n— b+c AAAAAAA=\n",
            "a\n\n—  AAAAAAA=\n",
            "a\tb\n\n— b AAAAAAA=\n",
            "a\n\n— b AAAAAAA=\n\n");
    notes.forEach(
        text -> assertThrows(MalformedException.class, () -> SignedNote.parse(text), () -> text));
    List<String> checkpoints =
        List.of(
            "o\n1\n", "o\n01\nR\n", "o\n-1\nR\n", "o\n1\nAAAA\n", "o p\n1\nR\n", "o\n1\nR\nx\n");
    String root = "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=";
    SignedNote.Line line = new SignedNote.Line("b", 1, "AAAA");
    checkpoints.forEach(text ->
        assertThrows(
            MalformedException.class,
            () -> Checkpoint.parse(new SignedNote(text.replace("R", root), List.of(line))),
            () -> text));
    List<String> keys =
        List.of(
            "", "a+b", GO_KEY.replace("c74", "d74"), GO_KEY.replace("ARpc", "AhpC"), GO_KEY + "=");
    keys.forEach(
        text -> assertThrows(MalformedException.class, () -> VerifierKey.parse(text), () -> text));
  }

  static boolean holds(byte[] bytes, VerifierKey key) {
    try {
      SignedNote note = SignedNote.parse(bytes);
      Checkpoint.parse(note);
      return note.isSignedBy(key);
    } catch (MalformedException e) {
      return false;
    }
  }

  private static LogSigner signer() throws MalformedException {
    return new LogSigner("entente/liptako", SignatureAlgorithm.ED25519.newKeyPair());
  }

  @Test
  void aNoteOfAnotherEncodingIsRefused() {
    byte[] latin = "é\n\n— b AAAAAAA=\n".getBytes(StandardCharsets.ISO_8859_1);
    assertThrows(MalformedException.class, () -> SignedNote.parse(latin));
  }
}
