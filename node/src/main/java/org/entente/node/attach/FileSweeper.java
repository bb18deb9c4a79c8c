package org.entente.node.attach;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.entente.theatre.TheatreState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/// Throws away, now and again, what nobody needs: uploads given up, and bytes that no act names.
public final class FileSweeper implements AutoCloseable {
  private static final long EVERY_MINUTES = 60;
  private static final Logger LOG = LoggerFactory.getLogger(FileSweeper.class);

  private final Uploads uploads;
  private final KeptFiles files;
  private final Supplier<TheatreState> published;
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("file-sweeper").factory());

  public FileSweeper(Uploads uploads, KeptFiles files, Supplier<TheatreState> published) {
    this.uploads = uploads;
    this.files = files;
    this.published = published;
  }

  @SuppressWarnings("FutureReturnValueIgnored") // A fault is said by the sweep itself.
  public void start() {
    clock.scheduleWithFixedDelay(this::sweep, 1, EVERY_MINUTES, TimeUnit.MINUTES);
  }

  /// Sweeps once.
  public void sweep() {
    try {
      int unfinished = uploads.sweep();
      int unnamed = files.sweep(ExportedFiles.named(published.get()));
      if (unfinished + unnamed > 0) {
        LOG.info("Swept {} unfinished uploads and {} files no act names", unfinished, unnamed);
      }
    } catch (DataAccessException e) {
      LOG.warn("Nothing was swept: {}", e.getMessage());
    }
  }

  @Override
  public void close() {
    clock.shutdownNow();
  }
}
