package org.entente.ledger.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.entente.ledger.Hash;
import org.entente.ledger.Part;
import org.entente.ledger.SignedNote;
import org.entente.ledger.json.Json;
import org.entente.ledger.json.JsonWriter;

/// Writes an export line by line.
///
/// It checks order and number but not hashes: a record altered where it is stored must still be
/// exported, so that verification can name what was altered.
public final class ExportWriter {
  private final LineCheck check = new LineCheck();
  private final OutputStream out;
  private final long size;
  private long written;
  private boolean finished;

  /// Writes the header.
  ///
  /// @param out buffered by the caller, closed by him
  public ExportWriter(OutputStream out, ExportHeader header) throws IOException {
    this.out = out;
    this.size = header.size();
    write(header.toJson());
  }

  /// An entry of which the digests are given, and those parts that the audience may see.
  ///
  /// @param leaf as the log has it, not computed from the manifest beside it
  /// @param manifest as stored
  public void opened(long seq, Hash leaf, byte[] manifest, Collection<Part> parts)
      throws IOException {
    next(seq);
    Map<String, Json> given = new TreeMap<>();
    for (Part part : parts) {
      given.put(part.name(), json(part));
    }
    write(
        Json.object(
            Map.of(
                "leaf",
                Json.text(leaf.toString()),
                "manifest",
                Json.text(new String(manifest, StandardCharsets.UTF_8)),
                "parts",
                Json.object(given),
                "seq",
                new Json.Whole(seq))));
  }

  /// An entry of which the audience is given nothing.
  public void closed(long seq, Hash leaf) throws IOException {
    next(seq);
    write(Json.object(Map.of("leaf", Json.text(leaf.toString()), "seq", new Json.Whole(seq))));
  }

  /// Writes the last line.
  public void finish(SignedNote checkpoint) throws IOException {
    if (finished || written != size) {
      throw new IllegalStateException(written + " entries of " + size);
    }
    finished = true;
    write(Json.object(Map.of("checkpoint", Json.text(checkpoint.toString()))));
  }

  private void next(long seq) {
    if (seq != written + 1 || seq > size) {
      throw new IllegalStateException("entry " + seq + " after " + written + " of " + size);
    }
    written = seq;
  }

  private void write(Json line) throws IOException {
    out.write(check.addTo(JsonWriter.bytes(line)));
    out.write('\n');
  }

  private static Json json(Part part) {
    return Json.object(
        Map.of(
            "body",
            Json.text(part.text()),
            "salt",
            Json.text(HexFormat.of().formatHex(part.salt()))));
  }
}
