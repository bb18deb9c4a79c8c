package org.entente.ledger;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A C2SP signed note: a text, an empty line, and one line for each signature. Signatures by keys
/// the reader does not know are kept and ignored, so that witnesses may add theirs.
///
/// @param text ends with a line feed
/// @param signatures at least one
public record SignedNote(String text, List<Line> signatures) {
  /// A checkpoint is under 200 bytes; a hundred witnesses add 10 KB.
  public static final int MAX_BYTES = 64 * 1024;

  /// As many as the reference implementation accepts.
  private static final int MAX_SIGNATURES = 100;

  private static final String DASH = "\u2014 ";
  private static final int KEY_ID_BYTES = 4;

  /// One signature line.
  ///
  /// @param name the key's name
  /// @param keyId a hint at the key
  /// @param base64 the signature itself
  public record Line(String name, int keyId, String base64) {
    public Line {
      try {
        requireKeyName(name);
        if (StrictBase64.decode(base64).length == 0) {
          throw new IllegalArgumentException("an empty signature");
        }
      } catch (MalformedException e) {
        throw new IllegalArgumentException(e.getMessage(), e);
      }
    }

    private byte[] signature() {
      try {
        return StrictBase64.decode(base64);
      } catch (MalformedException e) {
        throw new IllegalStateException("checked when made", e);
      }
    }

    private String encoded() {
      byte[] signature = signature();
      byte[] bytes =
          ByteBuffer.allocate(KEY_ID_BYTES + signature.length).putInt(keyId).put(signature).array();
      return DASH + name + " " + StrictBase64.encode(bytes) + "\n";
    }
  }

  public SignedNote {
    if (!text.endsWith("\n") || text.chars().anyMatch(c -> (c < ' ' && c != '\n') || c == 0x7f)) {
      throw new IllegalArgumentException("a note is lines of text without control characters");
    }
    if (signatures.isEmpty() || signatures.size() > MAX_SIGNATURES) {
      throw new IllegalArgumentException("a note has 1 to 100 signatures");
    }
    signatures = List.copyOf(signatures);
  }

  public static SignedNote parse(byte[] bytes) throws MalformedException {
    if (bytes.length > MAX_BYTES) {
      throw new MalformedException("a note has at most " + MAX_BYTES + " bytes");
    }
    try {
      CharBuffer text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return parse(text.toString());
    } catch (CharacterCodingException e) {
      throw new MalformedException("a note is UTF-8");
    }
  }

  public static SignedNote parse(String note) throws MalformedException {
    int end = note.lastIndexOf("\n\n");
    if (note.length() > MAX_BYTES || end < 0 || !note.endsWith("\n")) {
      throw new MalformedException("a note is a text, an empty line and signatures");
    }
    List<Line> lines = new ArrayList<>();
    for (int at = end + 2; at < note.length() && lines.size() <= MAX_SIGNATURES; ) {
      int stop = note.indexOf('\n', at);
      lines.add(parseLine(note.substring(at, stop)));
      at = stop + 1;
    }
    try {
      return new SignedNote(note.substring(0, end + 1), lines);
    } catch (IllegalArgumentException e) {
      throw new MalformedException("note: " + e.getMessage());
    }
  }

  private static Line parseLine(String line) throws MalformedException {
    String[] fields = line.split(" ", -1);
    if (fields.length != 3 || !DASH.startsWith(fields[0]) || fields[0].isEmpty()) {
      throw new MalformedException("a signature line is a dash, a name and base64");
    }
    byte[] bytes = StrictBase64.decode(fields[2]);
    if (bytes.length <= KEY_ID_BYTES) {
      throw new MalformedException("a signature follows the key id of four bytes");
    }
    byte[] signature = Arrays.copyOfRange(bytes, KEY_ID_BYTES, bytes.length);
    return new Line(
        requireKeyName(fields[1]), ByteBuffer.wrap(bytes).getInt(), StrictBase64.encode(signature));
  }

  static String requireKeyName(String name) throws MalformedException {
    boolean bad =
        name.codePoints()
            .anyMatch(c ->
                c <= ' '
                    || c == '+'
                    || c == 0x7f
                    || Character.isWhitespace(c)
                    || Character.isSpaceChar(c));
    if (name.isEmpty() || bad) {
      throw new MalformedException("a key name has no space, control character or plus");
    }
    return name;
  }

  static SignedNote sign(String text, VerifierKey key, byte[] signature) {
    return new SignedNote(
        text, List.of(new Line(key.name(), key.id(), StrictBase64.encode(signature))));
  }

  /// Whether this key signed the text. A line that names the key and does not hold spoils the note,
  /// even beside one that holds.
  public boolean isSignedBy(VerifierKey key) {
    byte[] message = text.getBytes(StandardCharsets.UTF_8);
    boolean signed = false;
    for (Line line : signatures) {
      if (line.name.equals(key.name()) && line.keyId == key.id()) {
        if (!key.verify(message, line.signature())) {
          return false;
        }
        signed = true;
      }
    }
    return signed;
  }

  public byte[] toBytes() {
    return toString().getBytes(StandardCharsets.UTF_8);
  }

  /// The note as it is published.
  @Override
  public String toString() {
    StringBuilder note = new StringBuilder(text).append('\n');
    signatures.forEach(line -> note.append(line.encoded()));
    return note.toString();
  }
}
