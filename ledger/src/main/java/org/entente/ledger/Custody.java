package org.entente.ledger;

/// Who holds the key that signed: said in every manifest, so that a reader knows how much a
/// signature proves.
public enum Custody {
  /// The node keeps the key for the post: its operator could sign in the post's name.
  NODE("node"),
  /// The post holds its own key.
  POST("post");

  private final String word;

  Custody(String word) {
    this.word = word;
  }

  public String word() {
    return word;
  }

  static Custody parse(String word) throws MalformedException {
    for (Custody custody : values()) {
      if (custody.word.equals(word)) {
        return custody;
      }
    }
    throw new MalformedException("custody is node or post");
  }
}
