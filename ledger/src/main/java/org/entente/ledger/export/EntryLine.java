package org.entente.ledger.export;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.ledger.Hash;
import org.entente.ledger.Hasher;
import org.entente.ledger.MalformedException;
import org.entente.ledger.Manifest;
import org.entente.ledger.Part;
import org.entente.ledger.PartDigest;
import org.entente.ledger.export.Verdict.Altered;
import org.entente.ledger.export.Verdict.Reason;
import org.entente.ledger.json.Json;

/// Reads the line of one entry and checks all that the line alone can show.
final class EntryLine {
  private final Hasher hasher = new Hasher();

  /// Reads the entry that must be number `seq`.
  ExportedEntry read(Json json, long seq) throws AlteredException {
    try {
      Shape any = Shape.anyOf(json);
      boolean opened = any.members().containsKey("manifest");
      Shape line =
          opened
              ? Shape.of(json, "check", "leaf", "manifest", "parts", "seq")
              : Shape.of(json, "check", "leaf", "seq");
      if (line.whole("seq") != seq) {
        throw altered(seq, Reason.SEQUENCE, "entry " + line.whole("seq"));
      }
      Hash leaf = Hash.parse(line.text("leaf"));
      return opened ? opened(line, seq, leaf) : new ExportedEntry.Closed(seq, leaf);
    } catch (MalformedException e) {
      throw altered(seq, Reason.UNEXPECTED, String.valueOf(e.getMessage()));
    }
  }

  private ExportedEntry opened(Shape line, long seq, Hash leaf)
      throws AlteredException, MalformedException {
    byte[] text = line.text("manifest").getBytes(StandardCharsets.UTF_8);
    Manifest manifest = manifest(text, seq);
    List<Part> parts = new ArrayList<>();
    for (Map.Entry<String, Json> member : Shape.anyOf(line.get("parts")).members().entrySet()) {
      Part part = part(member.getKey(), member.getValue());
      checkPart(part, manifest);
      parts.add(part);
    }
    if (!Manifest.leaf(hasher, text).equals(leaf)) {
      throw altered(seq, Reason.LEAF, "");
    }
    return new ExportedEntry.Opened(leaf, manifest, parts);
  }

  private static Manifest manifest(byte[] text, long seq) throws AlteredException {
    try {
      Manifest manifest = Manifest.parse(text);
      if (manifest.seq() != seq) {
        throw altered(seq, Reason.SEQUENCE, "manifest " + manifest.seq());
      }
      return manifest;
    } catch (MalformedException e) {
      throw altered(seq, Reason.MANIFEST, String.valueOf(e.getMessage()));
    }
  }

  private static Part part(String name, Json json) throws MalformedException {
    Shape shape = Shape.of(json, "body", "salt");
    String salt = shape.text("salt");
    try {
      byte[] bytes = HexFormat.of().parseHex(salt);
      if (!HexFormat.of().formatHex(bytes).equals(salt)) {
        throw new MalformedException("a salt is lower-case hexadecimal");
      }
      return new Part(name, bytes, shape.text("body").getBytes(StandardCharsets.UTF_8));
    } catch (IllegalArgumentException e) {
      throw new MalformedException("part: " + e.getMessage());
    }
  }

  private void checkPart(Part part, Manifest manifest) throws AlteredException {
    Optional<Hash> listed = manifest.findDigest(part.name());
    if (listed.isEmpty()) {
      throw altered(manifest.seq(), Reason.PART_UNKNOWN, part.name());
    }
    PartDigest digest = part.digest(hasher);
    if (!digest.digest().equals(listed.get())) {
      throw altered(manifest.seq(), Reason.PART, part.name());
    }
  }

  private static AlteredException altered(long seq, Reason reason, String detail) {
    return new AlteredException(Altered.entry(seq, reason, detail));
  }
}
