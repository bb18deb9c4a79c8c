package org.entente.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.entente.node.postgres.Database;
import org.entente.node.postgres.EmbeddedPostgres;
import org.entente.node.postgres.Schema;
import org.entente.node.search.SearchTable;
import org.entente.node.search.Words;

/// Searches among the texts of many acts: `entente bench search [ACTS [FOLDER]]`. Two texts an act,
/// of the words of a staff, the rarer the more there are of them; each search asks for one to three
/// words, a quarter of the last ones only begun, and takes the first page. A folder is kept, and
/// what stands in it is searched instead of made.
final class SearchBench implements Benchmark {
  private static final int DEFAULT_ACTS = 1_000_000;
  private static final int SEARCHES = 1_000;
  private static final int BATCH = 2_000;
  private static final int WORDS = 40_000;
  private static final int TEXT_WORDS = 14;

  /// As a reader's page.
  private static final int PAGE = 20;

  private static final String[] SYLLABLES = {
    "ga", "men", "kida", "tom", "bou", "an", "so", "go", "re", "con", "nais", "pat", "ro", "con",
    "voi", "ma", "li", "ta", "ku", "ba", "ber", "né", "çon", "tes", "sa", "lit", "ou", "di"
  };

  @Override
  public Report run(List<String> words) throws Exception {
    int acts = words.isEmpty() ? DEFAULT_ACTS : Integer.parseInt(words.getFirst());
    boolean kept = words.size() > 1;
    Path folder =
        kept
            ? Files.createDirectories(Path.of(words.get(1)))
            : Files.createTempDirectory("entente-bench-");
    try (EmbeddedPostgres server = EmbeddedPostgres.start(folder)) {
      Database database = server.database();
      Schema.migrate(database);
      Report report = new Report();
      try (HikariDataSource pool = database.pool(2)) {
        SearchTable table = new SearchTable(pool, BenchTheatre.THEATRE);
        report.put("acts", acts);
        if (table.progress() < acts) {
          long begin = System.nanoTime();
          fill(table, acts);
          report.put("fill_s", (System.nanoTime() - begin) / 1_000_000_000);
        }
        search(report, table, acts);
      }
      return report;
    } finally {
      if (!kept) {
        BenchTheatre.delete(folder);
      }
    }
  }

  private static void fill(SearchTable table, int acts) {
    SplittableRandom random = new SplittableRandom(20211005);
    String[] vocabulary = vocabulary();
    table.clear();
    List<SearchTable.Written> batch = new ArrayList<>();
    for (long seq = 1; seq <= acts; seq++) {
      String subject = "subject-" + seq / 5;
      for (String part : List.of("text:content/title", "text:clause:purpose/intent")) {
        batch.add(new SearchTable.Written(seq, part, subject, text(random, vocabulary)));
      }
      if (seq % BATCH == 0 || seq == acts) {
        table.add(batch, seq);
        batch.clear();
      }
    }
  }

  private static void search(Report report, SearchTable table, int acts) {
    SplittableRandom random = new SplittableRandom(42);
    String[] vocabulary = vocabulary();
    long[] nanos = new long[SEARCHES];
    long found = 0;
    for (int i = 0; i < SEARCHES; i++) {
      Words words = Words.of(typed(random, vocabulary));
      List<SearchTable.Place> page = new ArrayList<>();
      long begin = System.nanoTime();
      table.find(
          words,
          acts + 1L,
          places -> {
            places.stream().limit(PAGE).forEach(page::add);
            return false;
          });
      nanos[i] = System.nanoTime() - begin;
      found += page.size();
    }
    Arrays.sort(nanos);
    report.put("searches", SEARCHES);
    report.put("found", found);
    report.put("p50_us", nanos[SEARCHES / 2] / 1_000);
    report.put("p95_us", nanos[SEARCHES * 95 / 100] / 1_000);
    report.put("max_us", nanos[SEARCHES - 1] / 1_000);
  }

  private static String typed(SplittableRandom random, String[] vocabulary) {
    int count = 1 + random.nextInt(3);
    StringBuilder typed = new StringBuilder();
    for (int i = 0; i < count; i++) {
      typed.append(word(random, vocabulary)).append(' ');
    }
    String all = typed.toString().strip();
    return random.nextInt(4) == 0 ? all.substring(0, Math.max(3, all.length() - 2)) : all;
  }

  private static String text(SplittableRandom random, String[] vocabulary) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < TEXT_WORDS; i++) {
      text.append(word(random, vocabulary)).append(' ');
    }
    return text.toString();
  }

  /// The nth word comes about 1/n as often as the first.
  private static String word(SplittableRandom random, String[] vocabulary) {
    int rank = (int) Math.pow(vocabulary.length, random.nextDouble());
    return vocabulary[Math.min(rank, vocabulary.length - 1)];
  }

  private static String[] vocabulary() {
    SplittableRandom random = new SplittableRandom(7);
    String[] words = new String[WORDS];
    for (int i = 0; i < WORDS; i++) {
      StringBuilder word = new StringBuilder();
      for (int k = 0; k < 2 + i % 4; k++) {
        word.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
      }
      words[i] = word.toString();
    }
    return words;
  }
}
