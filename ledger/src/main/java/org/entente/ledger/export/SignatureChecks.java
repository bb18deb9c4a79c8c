package org.entente.ledger.export;

import java.security.PublicKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import org.entente.ledger.ActSignature;
import org.entente.ledger.MalformedException;
import org.entente.ledger.Manifest;
import org.entente.ledger.export.Verdict.Altered;
import org.entente.ledger.export.Verdict.Reason;

/// Verifies signatures beside the thread that reads: they cost a hundred times what hashes do.
final class SignatureChecks implements AutoCloseable {
  /// Two: field machines have two cores, and the reader itself needs little.
  private static final int THREADS = 2;

  /// Entries handed over at a time.
  private static final int BATCH = 64;

  /// Batches waiting or running: bounds memory when reading is faster.
  private static final int MAX_BATCHES = 32;

  /// Keys kept decoded: as many posts as a theatre has; beyond it, decoding anew costs time only.
  private static final int MAX_KEYS = 10_000;

  private static final long NONE = Long.MAX_VALUE;

  private final ExecutorService threads =
      Executors.newFixedThreadPool(THREADS, Thread.ofPlatform().daemon().factory());
  private final Semaphore places = new Semaphore(MAX_BATCHES);
  private final AtomicLong firstFailed = new AtomicLong(NONE);
  private final Map<String, PublicKey> keys = new ConcurrentHashMap<>();
  private List<Manifest> batch = new ArrayList<>(BATCH);

  void add(Manifest manifest) {
    batch.add(manifest);
    if (batch.size() == BATCH) {
      submit();
    }
  }

  /// Stops the reading once an entry is known not to hold; an earlier one may still turn up.
  void requireNoneFailed() throws AlteredException {
    long failed = firstFailed.get();
    if (failed != NONE) {
      throw new AlteredException(Altered.entry(failed, Reason.SIGNATURE, ""));
    }
  }

  /// Waits for what was added and answers the first entry with a signature that does not hold.
  OptionalLong awaitFirstFailed() {
    if (!batch.isEmpty()) {
      submit();
    }
    places.acquireUninterruptibly(MAX_BATCHES);
    places.release(MAX_BATCHES);
    long failed = firstFailed.get();
    return failed == NONE ? OptionalLong.empty() : OptionalLong.of(failed);
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }

  private void submit() {
    List<Manifest> full = batch;
    batch = new ArrayList<>(BATCH);
    places.acquireUninterruptibly();
    threads.execute(() -> {
      try {
        full.forEach(this::check);
      } finally {
        places.release();
      }
    });
  }

  private void check(Manifest manifest) {
    if (!holds(manifest)) {
      firstFailed.accumulateAndGet(manifest.seq(), Math::min);
    }
  }

  private boolean holds(Manifest manifest) {
    byte[] message = manifest.actMessage();
    for (ActSignature signature : manifest.signatures()) {
      try {
        if (!signature.verify(message, key(signature))) {
          return false;
        }
      } catch (MalformedException e) {
        return false;
      }
    }
    return true;
  }

  private PublicKey key(ActSignature signature) throws MalformedException {
    String name = signature.algorithm().word() + signature.publicKey();
    PublicKey key = keys.get(name);
    if (key == null) {
      key = signature.decodePublicKey();
      if (keys.size() < MAX_KEYS) {
        keys.put(name, key);
      }
    }
    return key;
  }
}
