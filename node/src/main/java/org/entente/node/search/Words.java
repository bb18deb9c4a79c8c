package org.entente.node.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The words somebody looks for: small letters and digits without accents, all of which a text must
/// have, the last perhaps only begun.
public record Words(List<String> list) {
  /// More words than this find no more than the first of them.
  static final int MAX_WORDS = 12;

  /// The longest word of a dictionary, twice.
  static final int MAX_WORD_CHARS = 60;

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}\\p{M}]*");
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  /// Letters that endings take: what is marked in a text may end otherwise than what was typed.
  private static final int ENDING = 2;

  private static final int SHORTEST_STEM = 4;

  public Words {
    list = List.copyOf(list);
  }

  /// Where in a text something stands, in characters.
  ///
  /// @param to the first that no longer belongs to it
  public record Span(int from, int to) {}

  /// What somebody typed; punctuation and quotation marks are left out.
  public static Words of(String typed) {
    List<String> words = new ArrayList<>();
    Matcher word = WORD.matcher(typed);
    while (word.find() && words.size() < MAX_WORDS) {
      // What stands between letters without being one (a raised 2) parts them, as it does in texts.
      for (String piece : fold(word.group()).split(" +", -1)) {
        if (!piece.isEmpty()) {
          words.add(piece.substring(0, Math.min(piece.length(), MAX_WORD_CHARS)));
        }
      }
    }
    return new Words(words.subList(0, Math.min(words.size(), MAX_WORDS)));
  }

  public boolean isEmpty() {
    return list.isEmpty();
  }

  /// A text as its words are compared: small letters, no accents, ligatures taken apart, and
  /// nothing between words that a dictionary could take for a host or a file.
  static String fold(String text) {
    String apart =
        MARKS
            .matcher(Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD))
            .replaceAll("");
    StringBuilder folded = new StringBuilder(apart.length() + 4);
    for (int i = 0; i < apart.length(); i++) {
      char c = apart.charAt(i);
      switch (c) {
        case 'œ' -> folded.append("oe");
        case 'æ' -> folded.append("ae");
        case 'ß' -> folded.append("ss");
        default -> folded.append(Character.isLetterOrDigit(c) ? c : ' ');
      }
    }
    return folded.toString().strip();
  }

  /// Where a text has words that begin as these do, for the eye: the index, which knows endings, is
  /// what decided.
  public List<Span> spans(String text) {
    List<Span> spans = new ArrayList<>();
    Matcher word = WORD.matcher(text);
    while (word.find()) {
      String folded = fold(word.group());
      if (list.stream().anyMatch(wanted -> folded.startsWith(stem(wanted)))) {
        spans.add(new Span(word.start(), word.end()));
      }
    }
    return spans;
  }

  private static String stem(String word) {
    return word.substring(
        0, Math.max(Math.min(word.length(), SHORTEST_STEM), word.length() - ENDING));
  }

  /// As PostgreSQL asks: words joined, each in quotation marks, which none of them holds.
  String all() {
    return list.stream().map(word -> "'" + word + "'").collect(Collectors.joining(" & "));
  }

  String lastBegun() {
    return all() + ":*";
  }
}
