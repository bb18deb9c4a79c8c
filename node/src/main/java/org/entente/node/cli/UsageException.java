package org.entente.node.cli;

/// A command line that cannot be understood.
public final class UsageException extends RuntimeException {
  private final String key;
  private final String value;

  /// What is wrong.
  ///
  /// @param key of the text that says so
  /// @param value the word it is about
  public UsageException(String key, String value) {
    super(key + ": " + value);
    this.key = key;
    this.value = value;
  }

  String text(Texts texts) {
    return texts.text(key, value);
  }
}
