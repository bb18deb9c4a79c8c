package org.entente.node.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.entente.node.boot.DemoCommand;
import org.entente.node.boot.RunningNode;
import org.entente.node.identity.Account;
import org.entente.node.identity.Login;

/// A demo node in this process, on its own database and any free port.
final class RunningDemo implements AutoCloseable {
  private final RunningNode node;
  private final URI base;
  private final StoryActs story;

  private RunningDemo(RunningNode node) {
    this.node = node;
    this.base = URI.create("http://127.0.0.1:" + node.port());
    DemoApi api = new DemoApi(base, DemoCast.THEATRE);
    Login administrator = new Login(DemoTheatre.ADMINISTRATOR);
    api.use(DemoTheatre.ADMINISTRATOR, DemoCommand.token(node, administrator));
    List<DemoAccount> accounts = new ArrayList<>();
    for (Account account : node.edge().accounts().list()) {
      if (account.person().isPresent()) {
        accounts.add(new DemoAccount(account.login().value(), "", "", ""));
        api.use(account.login().value(), DemoCommand.token(node, account.login()));
      }
    }
    this.story = new StoryActs(api, accounts);
  }

  /// Starts on the folder; loads the theatre when the record is empty.
  static RunningDemo start(Path folder) throws IOException {
    return start(folder, false);
  }

  /// The theatre without its exercise operations, to be played by hand.
  static RunningDemo startBare(Path folder) throws IOException {
    return start(folder, true);
  }

  private static RunningDemo start(Path folder, boolean bare) throws IOException {
    RunningNode node = DemoCommand.start(folder, 0);
    try {
      if (node.theatre().state().seq() == 0) {
        DemoCommand.load(node, folder, bare);
      }
      return new RunningDemo(node);
    } catch (RuntimeException | IOException e) {
      node.close();
      throw e;
    }
  }

  StoryActs story() {
    return story;
  }

  URI base() {
    return base;
  }

  /// The export file of the account's audience, as its bytes came.
  byte[] export(String login) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(base.resolve("/api/export?post=" + story.postOf(login)))
            .header("Authorization", "Bearer " + story.api.tokenOf(login))
            .build();
    HttpResponse<byte[]> response =
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray());
    if (response.statusCode() != 200) {
      throw new IllegalStateException("export as " + login + ": " + response.statusCode());
    }
    return response.body();
  }

  @Override
  public void close() {
    node.close();
  }
}
