package org.entente.node.desk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.entente.kernel.TheatreId;
import org.entente.ledger.Checkpoint;
import org.entente.ledger.MalformedException;
import org.entente.ledger.MerkleTree;
import org.entente.ledger.SignedNote;
import org.entente.ledger.VerifierKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The last checkpoint, in a file of the node outside the database: so that a database put back to
/// an earlier state, or rewritten as a whole, is noticed at the next start.
final class CheckpointFile implements AutoCloseable {
  /// A signature and a sync to disk each time; what a crash leaves unwritten is a second's entries,
  /// which the database holds all the same.
  private static final long EVERY_MS = 1_000;

  private static final Logger LOG = LoggerFactory.getLogger(CheckpointFile.class);

  private final Path file;
  private final TheatreLog log;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("checkpoint-file").factory());
  private long written = -1;
  private boolean started;

  /// Where a node keeps the file of a theatre.
  static Path in(Path folder, TheatreId theatre) {
    return folder.resolve("checkpoints").resolve(theatre.value());
  }

  /// The last checkpoint, if there is one that can be read.
  static Optional<SignedNote> find(Path file) throws IOException {
    try {
      return Files.exists(file)
          ? Optional.of(SignedNote.parse(Files.readAllBytes(file)))
          : Optional.empty();
    } catch (MalformedException e) {
      return Optional.empty();
    }
  }

  CheckpointFile(Path file, TheatreLog log) {
    this.file = file;
    this.log = log;
  }

  /// Whether a record goes on from the last checkpoint this node wrote.
  ///
  /// @return what is wrong with it
  static Optional<BadEntry> check(Path file, VerifierKey key, MerkleTree tree) throws IOException {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      SignedNote note = SignedNote.parse(Files.readAllBytes(file));
      Checkpoint checkpoint = Checkpoint.parse(note);
      if (!note.isSignedBy(key)) {
        return bad(tree, "the checkpoint in " + file + " is signed by another log");
      }
      if (checkpoint.size() > tree.size()) {
        return bad(tree, "the record ends here, but held " + checkpoint.size() + " entries before");
      }
      return tree.rootAt(checkpoint.size()).equals(checkpoint.root())
          ? Optional.empty()
          : bad(tree, "the record is not the one this node had before");
    } catch (MalformedException e) {
      return bad(tree, "the checkpoint in " + file + " cannot be read: " + e.getMessage());
    }
  }

  private static Optional<BadEntry> bad(MerkleTree tree, String why) {
    return Optional.of(new BadEntry(tree.size(), why));
  }

  // What a beat throws is caught in it: the future would never tell anything.
  @SuppressWarnings("FutureReturnValueIgnored")
  synchronized void start() {
    started = true;
    thread.scheduleWithFixedDelay(this::writeSafely, 0, EVERY_MS, TimeUnit.MILLISECONDS);
  }

  private void writeSafely() {
    try {
      write();
    } catch (IOException | RuntimeException e) {
      LOG.error("The checkpoint could not be written to {}", file, e);
    }
  }

  private synchronized void write() throws IOException {
    // Of a record that is not what it was, nothing is signed.
    if (!started || log.size() == written) {
      return;
    }
    SignedNote note = log.checkpoint();
    Path draft = file.resolveSibling(file.getFileName() + ".draft");
    Files.createDirectories(file.toAbsolutePath().getParent());
    try (FileChannel channel =
        FileChannel.open(
            draft,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      ByteBuffer bytes = ByteBuffer.wrap(note.toBytes());
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    }
    Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    written = sizeOf(note);
  }

  private static long sizeOf(SignedNote note) throws IOException {
    try {
      return Checkpoint.parse(note).size();
    } catch (MalformedException e) {
      throw new IOException(e);
    }
  }

  @Override
  public void close() {
    // Writes once more after the beat under way, which nothing may cut short.
    thread.close();
    writeSafely();
  }
}
