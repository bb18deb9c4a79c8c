package org.entente.node.http;

import java.util.List;

/// Answers that hold no word of the record and change only with the software: a client may keep
/// them and ask each time whether they are still the ones, a line instead of 20 KB.
final class Kept {
  private static final String REVALIDATE = "public, no-cache";
  private static final int TAG_DIGITS = 16;

  private Kept() {}

  /// The body, or word that the client's copy is the current one.
  static Answer answer(Call call, byte[] body, String tag) {
    return answer(call, "application/json", body, tag).with("Cache-Control", REVALIDATE);
  }

  /// The same for what only those who sign in may have.
  static Answer privately(Call call, String type, byte[] body) {
    return answer(call, type, body, tag(body)).with("Cache-Control", "private, no-cache");
  }

  private static Answer answer(Call call, String type, byte[] body, String tag) {
    boolean known = tag.equals(call.request().getHeader("If-None-Match"));
    Answer answer =
        known ? new Answer(304, new Answer.Body.None(), List.of()) : Answer.bytes(type, body);
    return answer.with("ETag", tag);
  }

  /// Weak (RFC 9110 §8.8.1): the server may compress the body on its way out.
  static String tag(byte[] body) {
    return "W/\"" + Sha256.of(body).hex().substring(0, TAG_DIGITS) + "\"";
  }
}
