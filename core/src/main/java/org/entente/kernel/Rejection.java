package org.entente.kernel;

import java.util.Locale;

/// A rule said no. Its components are the evidence; its text stands in the catalogues under
/// `rejection.CODE`.
public interface Rejection {
  /// Stable for scripts: the record's name in kebab case.
  default String code() {
    return codeOf(getClass());
  }

  static String codeOf(Class<?> type) {
    return type.getSimpleName().replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
  }
}
