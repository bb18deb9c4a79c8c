package org.entente.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.entente.node.desk.TheatreNode;
import org.entente.node.http.Edge;
import org.entente.node.http.NodeServer;
import org.entente.node.identity.Accounts;
import org.entente.node.identity.Credentials;
import org.entente.node.identity.Login;
import org.entente.node.keys.KeyBox;
import org.entente.node.keys.PostKeys;
import org.entente.node.postgres.Database;
import org.entente.node.postgres.EmbeddedPostgres;
import org.entente.node.postgres.Schema;
import org.entente.node.records.Records;
import org.entente.node.text.Language;

/// Searches, filters and lists over HTTP, as a reader to whom half of the record is released:
/// `entente bench search [--meetings N] [--acts N] [--calls N] [--folder DIR]`. A folder is kept,
/// and a record that stands in it is read instead of made. The connection is on this machine and
/// stays open; the body is read to its end.
final class SearchBench implements Benchmark {
  private static final int DEFAULT_MEETINGS = 100_000;
  private static final int ACTS_A_MEETING = 10;
  private static final int DEFAULT_CALLS = 1_000;
  private static final int FOLLOWED = 20;
  private static final Login READER = new Login("mission.plans");
  private static final Duration PATIENCE = Duration.ofMinutes(30);

  @Override
  public Report run(List<String> words) throws Exception {
    Options options = Options.of(words, "meetings", "acts", "calls", "folder");
    int meetings = number(options, "meetings", DEFAULT_MEETINGS);
    int acts = number(options, "acts", meetings * ACTS_A_MEETING);
    Optional<Path> kept = options.find("folder").map(Path::of);
    Path folder =
        kept.isPresent()
            ? Files.createDirectories(kept.get())
            : Files.createTempDirectory("entente-bench-");
    try (EmbeddedPostgres server = EmbeddedPostgres.start(folder)) {
      Schema.migrate(server.database());
      Report report = new Report().put("meetings", meetings).put("acts", acts);
      measure(
          report, server.database(), folder, new SearchTheatre(meetings, acts), meetings, options);
      return report;
    } finally {
      if (kept.isEmpty()) {
        BenchTheatre.delete(folder);
      }
    }
  }

  private static int number(Options options, String name, int otherwise) {
    return options.find(name).map(Integer::parseInt).orElse(otherwise);
  }

  private static void measure(
      Report report,
      Database database,
      Path folder,
      SearchTheatre content,
      int meetings,
      Options options)
      throws Exception {
    try (HikariDataSource pool = database.pool(4);
        Records records = new Records(database, pool)) {
      boolean empty = records.findHead(SearchTheatre.THEATRE).isEmpty();
      PostKeys keys = new PostKeys(pool, KeyBox.open(folder.resolve("node.key")));
      long begin = System.nanoTime();
      try (TheatreNode node =
          TheatreNode.open(
              TheatreNode.Setting.of(SearchTheatre.THEATRE, records, pool, keys, folder))) {
        if (empty) {
          content.fill(node);
          report.put("fill_s", seconds(begin));
        } else {
          report.put("start_s", seconds(begin));
        }
        report.put("entries", node.state().seq());
        begin = System.nanoTime();
        awaitIndex(node);
        report.put("index_s", seconds(begin));
        ask(report, pool, node, content, meetings, number(options, "calls", DEFAULT_CALLS));
      }
    }
  }

  private static long seconds(long begin) {
    return TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begin);
  }

  private static void awaitIndex(TheatreNode node) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (node.news().upTo() < node.state().seq()) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException("the index is not done after " + PATIENCE);
      }
    }
  }

  private static void ask(
      Report report,
      HikariDataSource pool,
      TheatreNode node,
      SearchTheatre content,
      int meetings,
      int calls)
      throws Exception {
    Edge edge = new Edge(pool, InstantSource.system());
    openAccount(edge);
    String token =
        edge.credentials().issueToken(READER, "bench", Credentials.TOKEN_LIFE, "cli").reveal();
    try (NodeServer server =
            edge.start(
                NodeServer.Listening.onLoopback(0), node, Optional.empty(), Optional.empty());
        HttpClient http = HttpClient.newHttpClient()) {
      Caller caller = new Caller(http, "http://127.0.0.1:" + server.port(), token);
      long begin = System.nanoTime();
      caller.get("/api/meetings?limit=1");
      report.put("first_views_s", seconds(begin));
      SplittableRandom random = new SplittableRandom(42);
      long entries = node.state().seq();
      timed(
          report, "search", calls, caller, () -> "/api/search?q=" + encoded(content.typed(random)));
      timed(
          report,
          "search_filtered",
          calls,
          caller,
          () -> "/api/search?kind=MeetingView&party=force&q=" + encoded(content.typed(random)));
      timed(
          report,
          "filter",
          calls,
          caller,
          () ->
              "/api/search?kind=MeetingView&state=PLANNED&party=host&before="
                  + (2 + random.nextLong(entries)));
      timed(
          report,
          "list_meetings",
          calls,
          caller,
          () -> "/api/meetings?limit=100&after=" + SearchTheatre.meeting(random.nextInt(meetings)));
      timed(
          report,
          "list_entries",
          calls,
          caller,
          () -> "/api/entries?limit=100&from=" + (1 + random.nextLong(entries)));
      for (int i = 0; i < FOLLOWED; i++) {
        caller.put(
            "/api/followed/MeetingView/" + SearchTheatre.meeting(2 * random.nextInt(meetings / 2)));
      }
      timed(report, "followed", Math.min(calls, 100), caller, () -> "/api/followed");
    }
  }

  private static void openAccount(Edge edge) {
    // A folder that was kept has it.
    var _ =
        edge.accounts()
            .open(
                new Accounts.Opening(
                    READER,
                    "correct horse battery",
                    Optional.of(SearchTheatre.READER),
                    false,
                    false,
                    Language.FR,
                    "cli"));
  }

  private static String encoded(String words) {
    return URLEncoder.encode(words, StandardCharsets.UTF_8);
  }

  private static void timed(
      Report report, String name, int calls, Caller caller, Supplier<String> path)
      throws Exception {
    for (int i = 0; i < calls / 20; i++) {
      caller.get(path.get());
    }
    long[] micros = new long[calls];
    long bytes = 0;
    for (int i = 0; i < calls; i++) {
      String asked = path.get();
      long begin = System.nanoTime();
      bytes += caller.get(asked);
      micros[i] = (System.nanoTime() - begin) / 1_000;
    }
    Arrays.sort(micros);
    report.put(name + "_calls", calls);
    report.put(name + "_mean_bytes", bytes / calls);
    report.put(name + "_p50_us", micros[calls / 2]);
    report.put(name + "_p95_us", micros[Math.min(calls - 1, calls * 95 / 100)]);
    report.put(name + "_max_us", micros[calls - 1]);
  }

  /// The reader at the other end of the connection.
  private record Caller(HttpClient http, String base, String token) {
    int get(String path) throws Exception {
      return send(path, HttpRequest.newBuilder().GET());
    }

    void put(String path) throws Exception {
      send(path, HttpRequest.newBuilder().PUT(HttpRequest.BodyPublishers.noBody()));
    }

    private int send(String path, HttpRequest.Builder request) throws Exception {
      HttpResponse<byte[]> response =
          http.send(
              request
                  .uri(URI.create(base + path))
                  .header("Authorization", "Bearer " + token)
                  .build(),
              HttpResponse.BodyHandlers.ofByteArray());
      if (response.statusCode() >= 300) {
        throw new IllegalStateException(path + ": " + response.statusCode());
      }
      return response.body().length;
    }
  }
}
