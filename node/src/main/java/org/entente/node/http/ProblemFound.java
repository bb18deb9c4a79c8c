package org.entente.node.http;

/// Ends the handling of a request with a problem. No stack trace: it is an answer, not a mishap.
public final class ProblemFound extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  public ProblemFound(Problem problem) {
    super(problem.code(), null, false, false);
    this.problem = problem;
  }

  public Problem problem() {
    return problem;
  }
}
