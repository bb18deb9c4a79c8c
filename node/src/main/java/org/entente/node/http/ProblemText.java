package org.entente.node.http;

import java.lang.reflect.RecordComponent;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.entente.kernel.Bug;
import org.entente.kernel.Canonical;
import org.entente.kernel.Rejection;
import org.entente.node.text.Catalogue;
import org.entente.node.text.Language;

/// A problem as RFC 9457 writes it, in the reader's language.
final class ProblemText {
  private ProblemText() {}

  /// The body of an `application/problem+json` answer.
  static String write(Problem problem, Language language) {
    Catalogue catalogue = Catalogue.in(language);
    Map<String, Object> members = new TreeMap<>();
    members.put("type", "urn:entente:problem:" + problem.code());
    members.put("code", problem.code());
    members.put("status", problem.status());
    members.put("title", catalogue.get(titleKey(problem)));
    describe(problem, catalogue, members);
    return Canonical.write(members);
  }

  private static String titleKey(Problem problem) {
    return switch (problem) {
      case Problem.Rejected rejected -> "problem.rejected";
      case Problem other -> "problem." + other.code();
    };
  }

  private static void describe(Problem problem, Catalogue catalogue, Map<String, Object> members) {
    switch (problem) {
      case Problem.Rejected rejected -> describe(rejected.rejection(), catalogue, members);
      case Problem.Malformed malformed -> describe(malformed, catalogue, members);
      case Problem other -> {
        Map<String, Object> evidence = evidence(other);
        members.put("detail", catalogue.phrase("problem." + other.code() + ".detail", evidence));
        members.putAll(evidence);
      }
    }
  }

  private static void describe(
      Rejection rejection, Catalogue catalogue, Map<String, Object> members) {
    Map<String, Object> evidence = components((Record) rejection);
    members.put("detail", catalogue.phrase("rejection." + rejection.code(), evidence));
    members.put("evidence", evidence);
  }

  private static void describe(
      Problem.Malformed malformed, Catalogue catalogue, Map<String, Object> members) {
    members.put("reason", malformed.reason());
    members.put("subject", malformed.subject());
    members.put("pointer", malformed.pointer());
    Optional<String> pointer = Optional.of(malformed.pointer()).filter(text -> !text.isEmpty());
    members.put(
        "detail", catalogue.phrase(malformedKey(malformed, catalogue), Map.of("pointer", pointer)));
  }

  private static String malformedKey(Problem.Malformed malformed, Catalogue catalogue) {
    return Stream.of(malformed.reason(), malformed.subject())
        .map(word -> "malformed." + word)
        .filter(key -> catalogue.find(key).isPresent())
        .findFirst()
        .orElse("malformed");
  }

  /// What a problem of the edge says besides its code.
  private static Map<String, Object> evidence(Problem problem) {
    return switch (problem) {
      case Problem.TooLarge large ->
          large.limit().<Map<String, Object>>map(limit -> Map.of("limit", limit)).orElse(Map.of());
      case Problem.Throttled throttled -> Map.of("seconds", seconds(throttled));
      case Problem.TooManyKeys many -> Map.of("limit", many.limit());
      case Problem.TooManyKept many -> Map.of("limit", many.limit());
      case Problem.TooManyUploads many -> Map.of("limit", many.limit());
      case Problem.Bug bug -> Map.of("reference", bug.reference());
      case Problem.MethodNotAllowed method -> Map.of("allowed", method.allowed());
      case Problem other -> Map.of();
    };
  }

  /// Rounded up: a client that waits as told is not told to wait again.
  static long seconds(Problem.Throttled throttled) {
    return Math.max(1, throttled.delay().plusMillis(999).toSeconds());
  }

  private static Map<String, Object> components(Record record) {
    Map<String, Object> values = new TreeMap<>();
    for (RecordComponent component : record.getClass().getRecordComponents()) {
      try {
        Object value = component.getAccessor().invoke(record);
        if (!(value instanceof Optional<?> optional && optional.isEmpty())) {
          values.put(component.getName(), value);
        }
      } catch (ReflectiveOperationException e) {
        throw new Bug("cannot read the evidence of " + record.getClass().getName() + ": " + e);
      }
    }
    return values;
  }
}
