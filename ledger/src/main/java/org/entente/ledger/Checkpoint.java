package org.entente.ledger;

/// What a log signs: its name, its size and its root, after C2SP tlog-checkpoint. Extension lines
/// are refused; format version 1 writes none.
///
/// @param origin the log's name, for a record `entente/THEATRE`
/// @param size entries
/// @param root the Merkle root over them
public record Checkpoint(String origin, long size, Hash root) {
  public Checkpoint {
    try {
      SignedNote.requireKeyName(origin);
    } catch (MalformedException e) {
      throw new IllegalArgumentException("origin: " + e.getMessage(), e);
    }
    if (size < 0) {
      throw new IllegalArgumentException("size " + size);
    }
  }

  public static Checkpoint parse(SignedNote note) throws MalformedException {
    String[] lines = note.text().split("\n", -1);
    if (lines.length != 4) {
      throw new MalformedException("a checkpoint has three lines");
    }
    byte[] root = StrictBase64.decode(lines[2]);
    if (root.length != Hash.BYTES) {
      throw new MalformedException("a root has 32 bytes");
    }
    Checkpoint checkpoint;
    try {
      checkpoint = new Checkpoint(lines[0], Long.parseLong(lines[1]), Hash.from(root));
    } catch (IllegalArgumentException e) {
      throw new MalformedException("checkpoint: " + e.getMessage());
    }
    if (!checkpoint.text().equals(note.text())) {
      throw new MalformedException("a checkpoint's size is plain decimal");
    }
    return checkpoint;
  }

  public String text() {
    return origin + "\n" + size + "\n" + StrictBase64.encode(root.toBytes()) + "\n";
  }
}
