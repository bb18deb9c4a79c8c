package org.entente.ledger.verify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.entente.ledger.export.SampleRecord;
import org.entente.ledger.export.Verdict;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyCommandTest {
  private static final SampleRecord RECORD = new SampleRecord(21, 600);
  private static final String TOKEN = "s3cret";

  @TempDir private Path folder;
  private HttpServer server;
  private boolean tokenAsked;
  private boolean queryAsked;

  @BeforeEach
  void serve() throws IOException {
    RECORD.writeTo(folder);
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/theatre/", exchange -> answer(exchange, "/theatre/"));
    server.createContext("/api/log/", exchange -> answer(exchange, "/api/log/"));
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void aFileAFolderAndAServerVerify() {
    for (String source : List.of(file(), folder.toString(), url(), url() + "/record.jsonl")) {
      Answer answer = run("--lang", "en", source);
      assertEquals(0, answer.status, source + answer);
      assertTrue(
          answer.out.startsWith("verified, 600 entries, checkpoint of entente/liptako"),
          answer.out);
      assertTrue(answer.out.contains("Checkpoint: size 600, root "), answer.out);
      assertTrue(answer.out.contains(RECORD.signer().key().toString()), answer.out);
      assertTrue(answer.out.contains("compare it"), answer.out);
      assertEquals("", answer.err);
    }
  }

  @Test
  void aNodesAddressStandsForItsLogAndAQueryGoesWithEachFile() {
    String node = "http://127.0.0.1:" + server.getAddress().getPort();
    for (String source : List.of(node, node + "/")) {
      assertEquals(0, run("--no-signatures", source).status, source);
    }
    queryAsked = true;
    assertEquals(0, run("--no-signatures", url() + "?post=host.j3").status);
    assertEquals(0, run("--no-signatures", node + "?post=host.j3").status);
    assertEquals(2, run("--no-signatures", url()).status);
  }

  @Test
  void theKeyExpectedIsSaidToBe() {
    String key = RECORD.signer().key().toString();
    Answer answer = run("--key", key, "--no-signatures", file());
    assertEquals(0, answer.status);
    assertTrue(answer.out.contains("the key you gave"), answer.out);
    assertTrue(answer.out.contains("NOT verified"), answer.out);
    String other = new SampleRecord(1, 0).signer().key().toString();
    Answer foreign = run("--key", other, file());
    assertEquals(1, foreign.status);
    assertTrue(foreign.out.contains("another key"), foreign.out);
  }

  @Test
  void aChangedEntryIsNamedInBothLanguages() throws IOException {
    change("record.jsonl", "act-345\\\"", "act-346\\\"");
    for (String source : List.of(file(), folder.toString(), url())) {
      Answer english = run("--no-signatures", source);
      assertEquals(1, english.status);
      assertTrue(english.out.startsWith("NOT VERIFIED: entry 345: the part act"), english.out);
      Answer french = run("--no-signatures", "--lang", "fr", source);
      assertTrue(
          french.out.startsWith("NON VÉRIFIÉ\u00a0: écriture 345\u00a0: l'élément act"),
          french.out);
    }
  }

  @Test
  void everyFileOfTheLogIsCompared() throws IOException {
    for (String name : List.of("tile/0/000", "tile/0/002.p/88", "tile/1/000.p/2")) {
      flip(name);
      Answer answer = run("--no-signatures", folder.toString());
      assertEquals(1, answer.status, name);
      assertTrue(answer.out.contains("file " + name), answer.out);
      flip(name);
      Path file = folder.resolve(name);
      Path aside = folder.resolve("aside");
      Files.move(file, aside);
      assertEquals(1, run("--no-signatures", folder.toString()).status, name);
      Files.move(aside, file);
    }
    flip("tile/entries/001");
    Answer bundle = run("--no-signatures", folder.toString());
    assertTrue(bundle.out.startsWith("NOT VERIFIED: file tile/entries/001:"), bundle.out);
    flip("tile/entries/001");
    flipAt("tile/entries/001", 34 * 10 + 20);
    Answer entry = run("--no-signatures", folder.toString());
    assertTrue(entry.out.startsWith("NOT VERIFIED: entry 267:"), entry.out);
    flipAt("tile/entries/001", 34 * 10 + 20);
    flipAt("checkpoint", 50);
    assertEquals(1, run("--no-signatures", folder.toString()).status);
    flipAt("checkpoint", 50);
    assertEquals(0, run("--no-signatures", folder.toString()).status);
    Files.delete(folder.resolve("record.jsonl"));
    Answer missing = run(folder.toString());
    assertEquals(1, missing.status);
    assertTrue(missing.out.contains("file record.jsonl: missing"), missing.out);
  }

  /// What the export alone cannot tell: which entry was replaced with all that goes with it.
  @Test
  void anEntryReplacedWholeIsNamedByTheLog() throws IOException {
    List<String> lines = Files.readAllLines(folder.resolve("record.jsonl"));
    SampleRecord forger = new SampleRecord(22, 600);
    String forged = new String(forger.export(), UTF_8).split("\n", -1)[400];
    lines.set(400, forged);
    Files.writeString(folder.resolve("record.jsonl"), String.join("\n", lines) + "\n");
    Answer alone = run("--no-signatures", file());
    assertTrue(alone.out.startsWith("NOT VERIFIED: last line"), alone.out);
    assertTrue(alone.out.contains("tells which"), alone.out);
    Answer beside = run("--no-signatures", folder.toString());
    assertTrue(beside.out.startsWith("NOT VERIFIED: entry 400:"), beside.out);
  }

  @Test
  void aRecordShorterThanItsLogIsNot() throws IOException {
    SampleRecord grown = new SampleRecord(21, 10);
    grown.writeTo(folder);
    byte[] before = grown.export();
    grown.add(grown.entry(11));
    grown.writeTo(folder);
    Files.write(folder.resolve("record.jsonl"), before);
    Answer answer = run(folder.toString());
    assertEquals(1, answer.status);
    assertTrue(answer.out.contains("file checkpoint"), answer.out);
  }

  @Test
  void aRecordThatGrewWhileItWasReadVerifies() throws IOException {
    SampleRecord grown = new SampleRecord(21, 10);
    grown.writeTo(folder);
    grown.add(grown.entry(11));
    Files.write(folder.resolve("record.jsonl"), grown.export());
    assertEquals(0, run(folder.toString()).status);
  }

  @Test
  void aTokenIsShownToAServerButNeverInClearToAnotherMachine() throws IOException {
    tokenAsked = true;
    assertEquals(2, run(url()).status);
    Path token = Files.writeString(folder.resolve("token"), TOKEN + "\n");
    assertEquals(0, run("--no-signatures", "--token-file", token.toString(), url()).status);
    Map<String, String> environment = Map.of(Request.TOKEN_VARIABLE, TOKEN);
    assertEquals(0, run(environment, "--no-signatures", url()).status);
    Answer clear = run(environment, "http://192.0.2.1/theatre");
    assertEquals(2, clear.status);
    assertTrue(clear.err.contains("in clear"), clear.err);
  }

  @Test
  void whatIsNotUnderstoodOrFoundIsStatusTwo() {
    for (List<String> args :
        List.of(
            List.<String>of(),
            List.of("--frobnicate", file()),
            List.of("a", "b"),
            List.of("--key"),
            List.of("--key", "nonsense", file()),
            List.of("--lang", "de", file()),
            List.of("http://"),
            List.of("http://[", ""))) {
      Answer answer = run(args.toArray(new String[0]));
      assertEquals(2, answer.status, args.toString());
      assertTrue(answer.err.contains("Usage: verify"), answer.err);
    }
    Answer missing = run("--lang", "fr", folder.resolve("none").toString());
    assertEquals(2, missing.status);
    assertTrue(missing.err.startsWith("Introuvable"), missing.err);
    assertEquals(2, run("http://127.0.0.1:1/x").status);
  }

  @Test
  void theLanguageFollowsTheEnvironment() {
    assertTrue(run(Map.of("LANG", "fr_FR.UTF-8")).err.contains("Usage\u00a0:"));
    assertTrue(run(Map.of("LANG", "fr_FR.UTF-8", "LC_ALL", "C")).err.contains("Usage:"));
    assertTrue(run(Map.of("LANG", "de_DE.UTF-8")).err.contains("Usage:"));
    assertTrue(run(Map.of("LANG", "fr_FR.UTF-8"), "--lang", "en").err.contains("Usage:"));
  }

  @Test
  void bothCataloguesSayTheSameThings() throws IOException {
    Properties english = catalogue("en");
    Properties french = catalogue("fr");
    assertEquals(english.stringPropertyNames(), french.stringPropertyNames());
    for (String key : english.stringPropertyNames()) {
      for (String hole : List.of("{0}", "{1}")) {
        assertEquals(
            english.getProperty(key).contains(hole), french.getProperty(key).contains(hole), key);
      }
    }
    for (Verdict.Reason reason : Verdict.Reason.values()) {
      assertTrue(english.containsKey(VerifyCommand.key(reason)), reason.toString());
    }
    assertEquals(
        Verdict.Reason.values().length,
        english.stringPropertyNames().stream().filter(key -> key.startsWith("reason.")).count());
  }

  @Test
  void whatAHostileFileSaysDoesNotSteerTheTerminal() throws IOException {
    String line = "{\"audience\":\"*\",\"check\":\"0123456789abcdef\",\"\u009b31m\":1}\n";
    Path hostile = Files.writeString(folder.resolve("hostile.jsonl"), line);
    Answer answer = run(hostile.toString());
    assertEquals(1, answer.status);
    assertFalse(answer.out.contains("\u009b"), answer.out.toUpperCase(Locale.ROOT));
  }

  private record Answer(int status, String out, String err) {}

  private static Answer run(String... args) {
    return run(Map.of(), args);
  }

  private static Answer run(Map<String, String> environment, String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int status =
        VerifyCommand.run(
            args,
            environment,
            new PrintStream(out, true, UTF_8),
            new PrintStream(err, true, UTF_8));
    return new Answer(status, out.toString(UTF_8), err.toString(UTF_8));
  }

  private String file() {
    return folder.resolve("record.jsonl").toString();
  }

  private String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/theatre";
  }

  private void answer(HttpExchange exchange, String base) throws IOException {
    String token = exchange.getRequestHeaders().getFirst("Authorization");
    Path file = folder.resolve(exchange.getRequestURI().getPath().substring(base.length()));
    byte[] body = new byte[0];
    int status = 404;
    if (queryAsked && !Objects.equals(exchange.getRequestURI().getQuery(), "post=host.j3")) {
      status = 400;
    } else if (tokenAsked && !Objects.equals(token, "Bearer " + TOKEN)) {
      status = 401;
    } else if (Files.isRegularFile(file)) {
      status = 200;
      body = Files.readAllBytes(file);
    }
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private void change(String name, String from, String to) throws IOException {
    Path file = folder.resolve(name);
    String text = Files.readString(file);
    assertTrue(text.contains(from), from);
    Files.writeString(
        file,
        text.replaceFirst(
            java.util.regex.Pattern.quote(from), java.util.regex.Matcher.quoteReplacement(to)));
  }

  private void flip(String name) throws IOException {
    flipAt(name, 0);
  }

  private void flipAt(String name, int at) throws IOException {
    Path file = folder.resolve(name);
    byte[] bytes = Files.readAllBytes(file);
    byte[] flipped = Arrays.copyOf(bytes, bytes.length);
    flipped[at] ^= 1;
    Files.write(file, flipped);
  }

  private static Properties catalogue(String language) throws IOException {
    Properties texts = new Properties();
    try (InputStream in =
        VerifyCommand.class.getResourceAsStream("messages_" + language + ".properties")) {
      texts.load(new java.io.InputStreamReader(Objects.requireNonNull(in), UTF_8));
    }
    return texts;
  }
}
