package org.entente.node.http;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.entente.kernel.Canonical;

/// What a route answers.
///
/// @param headers beyond content type, length and caching
public record Answer(int status, Body body, List<Header> headers) {
  public Answer {
    headers = List.copyOf(headers);
  }

  public record Header(String name, String value) {}

  /// A body, or none.
  public sealed interface Body {
    record None() implements Body {}

    /// All of it at once.
    @SuppressWarnings("ArrayRecordComponent") // Written once, never compared.
    record Bytes(String type, byte[] content) implements Body {}

    /// Written as it is made, by the thread that answers.
    record Stream(String type, Writer writer) implements Body {}
  }

  /// Writes a body; it ends when this returns.
  public interface Writer {
    void write(OutputStream out) throws IOException;
  }

  /// A record, or a map of records, in canonical JSON.
  public static Answer json(int status, Object value) {
    byte[] content = Canonical.write(value).getBytes(StandardCharsets.UTF_8);
    return new Answer(status, new Body.Bytes("application/json", content), List.of());
  }

  public static Answer ok(Object value) {
    return json(200, value);
  }

  /// `{"items":[…]}`
  public static Answer items(List<?> items) {
    return ok(Map.of("items", items));
  }

  public static Answer bytes(String type, byte[] content) {
    return new Answer(200, new Body.Bytes(type, content), List.of());
  }

  public static Answer stream(String type, Writer writer) {
    return new Answer(200, new Body.Stream(type, writer), List.of());
  }

  public static Answer none() {
    return new Answer(204, new Body.None(), List.of());
  }

  public Answer with(String header, String value) {
    List<Header> all = new java.util.ArrayList<>(headers);
    all.add(new Header(header, value));
    return new Answer(status, body, all);
  }
}
