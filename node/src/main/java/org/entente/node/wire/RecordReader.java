package org.entente.node.wire;

import org.entente.kernel.Parts;

/// Reads whole documents of one record type. Make one for a type and keep it; any thread may use
/// it.
public final class RecordReader<T> {
  private final Class<T> type;
  private final Form form;

  private RecordReader(Class<T> type) {
    this.type = type;
    this.form = new Forms().of(type);
  }

  /// A reader for a record, or for a sealed family of records told apart by `kind`.
  public static <T> RecordReader<T> of(Class<T> type) {
    return new RecordReader<>(type);
  }

  /// Reads what came from outside: areas are checked as geometry too.
  ///
  /// @throws WireProblem for all that is not a well-formed document of this type
  public T read(byte[] json) {
    return type.cast(form.read(JsonSource.read(json), Reading.ofSubmission()));
  }

  /// Reads a root part, `act` or `facts`, with the parts it refers to. It was written by this
  /// software before: its digest vouches for it.
  T readParts(String root, ActParts parts) {
    byte[] body = parts.bodies().get(root);
    if (body == null) {
      throw new WireProblem("", "missing-part", root, "The entry has no part " + root);
    }
    try {
      return readCanonical(root, body, parts);
    } catch (OtherSpelling e) {
      return readAnySpelling(root, body, parts);
    }
  }

  /// Straight from the bytes.
  ///
  /// @throws OtherSpelling if they are not what `kernel.Canonical` writes
  T readCanonical(String root, byte[] body, ActParts parts) {
    Reading reading = Reading.ofParts(parts);
    CanonicalCursor cursor = new CanonicalCursor(body);
    T value = type.cast(form.readCanonical(cursor, reading));
    cursor.expectEnd();
    reading.requireAllOpened(Parts.isOfDesk(root));
    return value;
  }

  /// By way of a tree: for what was not written by `kernel.Canonical`, and to say what is wrong.
  T readAnySpelling(String root, byte[] body, ActParts parts) {
    Reading reading = Reading.ofParts(parts);
    T value = type.cast(form.read(JsonSource.read(body, ActParts.maxBytes(root)), reading));
    reading.requireAllOpened(Parts.isOfDesk(root));
    return value;
  }
}
