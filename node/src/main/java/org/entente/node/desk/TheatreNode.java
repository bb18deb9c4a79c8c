package org.entente.node.desk;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.entente.kernel.Act;
import org.entente.kernel.Digest;
import org.entente.kernel.PostId;
import org.entente.kernel.PublicKey;
import org.entente.kernel.TheatreId;
import org.entente.ledger.LogSigner;
import org.entente.node.follow.AudienceExport;
import org.entente.node.follow.EntryLists;
import org.entente.node.follow.News;
import org.entente.node.follow.Proofs;
import org.entente.node.follow.Searches;
import org.entente.node.follow.Timekeeper;
import org.entente.node.follow.ViewStore;
import org.entente.node.keys.PostKeys;
import org.entente.node.records.Head;
import org.entente.node.records.Records;
import org.entente.node.search.EntryTable;
import org.entente.node.search.SearchIndexer;
import org.entente.node.search.SearchTable;
import org.entente.node.wire.WireProblem;
import org.entente.theatre.ObjectKey;
import org.entente.theatre.TheatreState;
import org.entente.theatre.Touched;
import org.entente.view.Texts;

/// One theatre on this node: its desk, its log, and what follows them for readers. What the
/// interface is made of.
public final class TheatreNode implements AutoCloseable {
  private final Setting setting;
  private final Desk desk;
  private final TheatreLog log;
  private final TextStore texts;
  private final Eraser eraser;
  private final CheckpointFile checkpoints;
  private final ViewStore views;
  private final Timekeeper timekeeper;
  private final SearchTable searchTable;
  private final SearchIndexer indexer;
  private final Optional<BadEntry> damage;

  /// What a theatre stands on.
  ///
  /// @param pool connections for all but appends
  /// @param folder of the node, for what is kept outside the database
  /// @param clock the wall clock
  /// @param nanos a clock that only counts, as `System.nanoTime`
  public record Setting(
      TheatreId theatre,
      Records records,
      DataSource pool,
      PostKeys keys,
      Path folder,
      InstantSource clock,
      LongSupplier nanos) {
    public static Setting of(
        TheatreId theatre, Records records, DataSource pool, PostKeys keys, Path folder) {
      return new Setting(
          theatre, records, pool, keys, folder, InstantSource.system(), System::nanoTime);
    }
  }

  private TheatreNode(Setting setting, Folded folded, LogSigner signer) {
    this.setting = setting;
    this.damage = folded.problem();
    this.log = new TheatreLog(folded, signer, setting.records);
    this.texts =
        new TextStore(
            setting.records,
            setting.theatre,
            folded.state(),
            log::size,
            seq -> log.tree().leaf(seq - 1));
    this.eraser = new Eraser(setting.records, setting.theatre, texts, folded.state());
    this.checkpoints = new CheckpointFile(checkpointFile(setting), log);
    this.views = new ViewStore(texts, setting.clock, new SecureRandom());
    this.timekeeper = new Timekeeper(views, setting.clock, setting.pool, setting.theatre);
    this.desk =
        Desk.on(folded, setting.records, setting.keys, new DeskClock(setting.clock, setting.nanos));
    desk.follow(log);
    desk.follow(texts);
    desk.follow(eraser);
    this.searchTable = new SearchTable(setting.pool, setting.theatre);
    this.indexer =
        new SearchIndexer(
            searchTable,
            setting.records,
            setting.theatre,
            desk::published,
            entry -> Searches.rowOf(desk.published(), entry));
    desk.follow(publication -> indexer.wake());
    desk.follow(publication -> views.advanced(publication.state(), union(publication.touched())));
  }

  private static Path checkpointFile(Setting setting) {
    return CheckpointFile.in(setting.folder, setting.theatre);
  }

  /// Takes the theatre over, folds its record and begins to decide. A record that is not what it
  /// was is served as far as it is good, and nothing is decided: [#deskState] says why.
  ///
  /// @throws org.entente.node.records.RecordsFault if the store cannot be read
  /// @throws org.entente.node.keys.KeyFault if the log's key cannot be opened
  public static TheatreNode open(Setting setting) throws IOException {
    LogSigner signer = setting.keys.logSigner(setting.theatre);
    Head head = setting.records.acquire(setting.theatre);
    Folded folded = Fold.upTo(head, setting.records);
    Optional<BadEntry> other =
        CheckpointFile.check(checkpointFile(setting), signer.key(), folded.tree());
    TheatreNode node = new TheatreNode(setting, folded.or(other), signer);
    node.start(folded.state());
    return node;
  }

  private void start(TheatreState state) {
    views.advanced(state, new Touched(List.of(), Set.of(), true));
    if (deskState().decides()) {
      checkpoints.start();
      eraser.start();
      indexer.start();
    }
    desk.start();
    timekeeper.start();
  }

  /// What several entries touched, as one.
  static Touched union(List<Touched> all) {
    List<Digest> footprints = new ArrayList<>();
    Set<ObjectKey> objects = new TreeSet<>();
    boolean everything = false;
    for (Touched touched : all) {
      footprints.addAll(touched.footprints());
      objects.addAll(touched.objects());
      everything |= touched.all();
    }
    return new Touched(footprints, objects, everything);
  }

  public TheatreId theatre() {
    return setting.theatre;
  }

  /// Submits an act for its author, who is the caller's to establish, and waits for the answer. For
  /// a thread that may wait, best a virtual one.
  ///
  /// @throws WireProblem if the act cannot be an entry, whatever the rules say
  public DeskAnswer submit(Act act) {
    return desk.submit(act);
  }

  /// The key to name in the act that creates the post.
  public PublicKey publicKeyOf(PostId post) {
    return setting.keys.publicKeyOf(setting.theatre, post);
  }

  /// Whether acts are taken, and if not why.
  public DeskState deskState() {
    return desk.state();
  }

  /// The entries that are not what was appended, so far as it was noticed: at the start the first
  /// one, later those whose texts somebody asked for.
  public List<Long> listDamaged() {
    return Stream.concat(damage.map(BadEntry::seq).stream(), texts.listDamaged().stream())
        .distinct()
        .toList();
  }

  /// Whether the node keeps this very key for the post, which could not sign otherwise.
  public boolean keepsKey(PostId post, PublicKey key) {
    return setting.keys.findSigner(setting.theatre, post, key).isPresent();
  }

  /// The state after the last durable entry. For deciding who a caller is and may be; what is shown
  /// to anybody comes from [#views].
  public TheatreState state() {
    return desk.published();
  }

  /// The present, never before the last entry.
  public Instant now() {
    Instant now = setting.clock.instant();
    Instant last = state().at();
    return now.isAfter(last) ? now : last;
  }

  /// First load, delta, push, lists: all that an audience is shown.
  public ViewStore views() {
    return views;
  }

  public Timekeeper timekeeper() {
    return timekeeper;
  }

  /// The record's list as an audience may see it.
  public EntryLists entries() {
    return new EntryLists(setting.records, setting.theatre, desk::published, texts, setting.clock);
  }

  /// Entries found by their words and by what they are about, as far as an audience may read them.
  public Searches searches() {
    return new Searches(sources());
  }

  /// What happened to what somebody follows, as far as he may know.
  public News news() {
    return new News(sources());
  }

  private Searches.Sources sources() {
    return new Searches.Sources(
        searchTable,
        new EntryTable(setting.pool, setting.theatre),
        indexer,
        setting.records,
        setting.theatre,
        desk::published,
        views,
        entries(),
        texts,
        setting.clock);
  }

  public Proofs proofs() {
    return new Proofs(log);
  }

  public AudienceExport exports() {
    return new AudienceExport(
        setting.records, setting.theatre, desk::published, log, setting.clock);
  }

  /// Checkpoints and tiles.
  public TheatreLog log() {
    return log;
  }

  public Texts texts() {
    return texts;
  }

  /// Lets the batch under way end, then stops. Records and pool are the opener's to close.
  @Override
  public void close() {
    desk.close();
    timekeeper.close();
    indexer.close();
    eraser.close();
    checkpoints.close();
  }
}
