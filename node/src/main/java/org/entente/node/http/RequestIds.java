package org.entente.node.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.slf4j.MDC;
import org.springframework.web.filter.OncePerRequestFilter;

/// Gives every request an id of its own, by which a person's report and the node's diagnostics find
/// one another. A client's own id is not taken over: it would be somebody else's text in our log.
final class RequestIds extends OncePerRequestFilter {
  private static final String ATTRIBUTE = "entente.request";
  private static final String HEADER = "X-Request-Id";
  private static final int BYTES = 8;

  /// Nobody reports of these, and on a slow line each byte of the first load counts.
  private static final String FILES = "/assets/";

  private static final SecureRandom RANDOM = new SecureRandom();

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String id = of(request);
    if (!request.getRequestURI().startsWith(FILES)) {
      response.setHeader(HEADER, id);
    }
    MDC.put("request", id);
    try {
      chain.doFilter(request, response);
    } finally {
      MDC.remove("request");
    }
  }

  static String of(HttpServletRequest request) {
    if (request.getAttribute(ATTRIBUTE) instanceof String id) {
      return id;
    }
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    String id = HexFormat.of().formatHex(bytes);
    request.setAttribute(ATTRIBUTE, id);
    return id;
  }
}
