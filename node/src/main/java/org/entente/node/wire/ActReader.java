package org.entente.node.wire;

import org.entente.kernel.Act;
import org.entente.kernel.Facts;

/// Reads acts: from clients, whole, and from the parts of an entry.
public final class ActReader {
  private static final RecordReader<SubmittedAct> SUBMITTED = RecordReader.of(SubmittedAct.class);
  private static final RecordReader<Act> ACT = RecordReader.of(Act.class);
  private static final RecordReader<Facts> FACTS = RecordReader.of(Facts.class);

  private ActReader() {}

  /// The body of `POST /api/acts`.
  ///
  /// @throws WireProblem with the pointer to what is wrong
  public static SubmittedAct readSubmitted(byte[] json) {
    SubmittedAct submitted = SUBMITTED.read(json);
    DrawnCorners.check(submitted.content());
    return submitted;
  }

  /// A whole act with its author, in canonical form or any other spelling of it.
  public static Act readAct(byte[] json) {
    return ACT.read(json);
  }

  /// The act of an entry. Texts whose bodies are not at hand come back erased.
  ///
  /// That the bodies have their digests is for the caller to check; that the parts refer to one
  /// another by those digests, and that there is no part beside them, is checked here.
  ///
  /// @throws WireProblem if the parts do not make an act
  public static Act readParts(ActParts parts) {
    return ACT.readParts("act", parts);
  }

  /// What the desk established for an entry.
  ///
  /// @throws WireProblem if the parts hold no facts
  public static Facts readFacts(ActParts parts) {
    return FACTS.readParts("facts", parts);
  }
}
