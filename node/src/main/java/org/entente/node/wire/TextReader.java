package org.entente.node.wire;

import org.entente.kernel.Text;

/// Reads the body of a text's part.
public final class TextReader {
  private static final RecordReader<Text> TEXT = RecordReader.of(Text.class);

  private TextReader() {}

  /// The text.
  ///
  /// @throws WireProblem if the body is no text
  public static Text readPart(byte[] body) {
    return TEXT.read(body);
  }
}
