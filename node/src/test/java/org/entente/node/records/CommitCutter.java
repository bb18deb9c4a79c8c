package org.entente.node.records;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.node.postgres.Database;

/// A wire to PostgreSQL that can be cut at a commit: before the server hears it, or after it did it
/// and before the client learns it.
public final class CommitCutter implements AutoCloseable {
  /// Where the wire is cut.
  public enum Cut {
    NONE,
    BEFORE_COMMIT,
    AFTER_COMMIT
  }

  private static final int BUFFER = 1 << 16;

  private final ServerSocket door;
  private final URI server;
  private volatile Cut cut = Cut.NONE;

  public CommitCutter(Database database) throws IOException {
    this.server = URI.create(database.url().substring("jdbc:".length()));
    this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::serve);
  }

  /// Cuts the next commit.
  public void cutNext(Cut next) {
    cut = next;
  }

  /// The same database by way of this wire.
  public Database database(Database direct) {
    String url = "jdbc:postgresql://127.0.0.1:" + door.getLocalPort() + server.getPath();
    return new Database(url, direct.owner(), direct.app());
  }

  private void serve() {
    try {
      while (true) {
        Socket client = door.accept();
        Socket upstream = new Socket(server.getHost(), server.getPort());
        Thread.ofVirtual().start(() -> toServer(client, upstream));
        Thread.ofVirtual().start(() -> toClient(upstream, client));
      }
    } catch (IOException e) {
      if (!door.isClosed()) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private void toServer(Socket client, Socket upstream) {
    byte[] buffer = new byte[BUFFER];
    CommitSpotter commits = new CommitSpotter();
    try (client) {
      InputStream in = client.getInputStream();
      OutputStream out = upstream.getOutputStream();
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        Cut now = commits.spots(buffer, read) ? cut : Cut.NONE;
        if (now != Cut.NONE) {
          cut = Cut.NONE;
          client.close(); // from here on the client knows nothing
        }
        if (now == Cut.BEFORE_COMMIT) {
          upstream.close();
          return;
        }
        out.write(buffer, 0, read);
        out.flush();
        if (now == Cut.AFTER_COMMIT) {
          upstream.shutdownOutput(); // the server does what it heard, then sees the end
          return;
        }
      }
    } catch (IOException e) {
      return; // cut
    }
  }

  private static void toClient(Socket upstream, Socket client) {
    try (upstream) {
      upstream.getInputStream().transferTo(client.getOutputStream());
    } catch (IOException e) {
      return; // cut
    }
  }

  /// Whether these bytes ask for a commit: spelt out the first time, which also gives it a name
  /// (`Parse`: the name, then the text), and bound by that name afterwards.
  private static final class CommitSpotter {
    private static final Pattern PARSE = Pattern.compile("([A-Z]_[0-9]+)\\x00COMMIT\\x00");
    private String name = "COMMIT";

    boolean spots(byte[] bytes, int length) {
      String text = new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
      Matcher parse = PARSE.matcher(text);
      if (parse.find()) {
        name = parse.group(1);
        return true;
      }
      return text.contains("\0" + name + "\0");
    }
  }

  @Override
  public void close() throws IOException {
    door.close();
  }
}
