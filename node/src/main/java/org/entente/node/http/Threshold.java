package org.entente.node.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.concurrent.ConcurrentHashMap;
import org.entente.node.text.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/// Turns away what is no request at all, before anybody reads it: a media type that is none, an
/// address line in no encoding; and more requests at a time than one address has people for. A
/// thousand bodies that come a byte at a time are a thousand connections, and those are counted.
final class Threshold extends OncePerRequestFilter {
  /// A ministry of two hundred desks behind one address, each with a stream and a question or two.
  static final int MOST_FROM_ONE_ADDRESS = 600;

  private final ConcurrentHashMap<InetAddress, Integer> underWay = new ConcurrentHashMap<>();

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    @Nullable String type = request.getContentType();
    if (type != null && type.contains("*")) {
      refuse(request, response, new Problem.UnsupportedMediaType());
    } else if (!isEncoded(request.getQueryString())) {
      refuse(request, response, new Problem.Malformed("request", "request", ""));
    } else {
      counted(request, response, chain);
    }
  }

  /// Said here: behind this nothing can be asked of such a request.
  private static void refuse(
      HttpServletRequest request, HttpServletResponse response, Problem problem)
      throws IOException {
    Language language =
        Language.preferredIn(request.getHeader("Accept-Language")).orElse(Language.FR);
    response.setStatus(problem.status());
    response.setContentType("application/problem+json");
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("Content-Language", language.tag());
    response.setHeader("X-Content-Type-Options", "nosniff");
    response
        .getOutputStream()
        .write(ProblemText.write(problem, language).getBytes(StandardCharsets.UTF_8));
  }

  private void counted(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    InetAddress address = Call.address(request);
    // A proxy on this machine speaks for everybody.
    if (address.isLoopbackAddress()) {
      chain.doFilter(request, response);
      return;
    }
    int count = underWay.merge(address, 1, Integer::sum);
    try {
      if (count > MOST_FROM_ONE_ADDRESS) {
        // Closes the connection: what is not read yet is not waited for.
        response.setHeader("Connection", "close");
        refuse(request, response, new Problem.Unavailable());
      } else {
        chain.doFilter(request, response);
      }
    } finally {
      underWay.computeIfPresent(address, (any, now) -> now == 1 ? null : now - 1);
    }
  }

  /// Percent signs with two hexadecimal digits each, and UTF-8 behind them.
  static boolean isEncoded(@Nullable String query) {
    if (query == null || query.indexOf('%') < 0) {
      return true;
    }
    byte[] raw = query.getBytes(StandardCharsets.ISO_8859_1);
    byte[] plain = new byte[raw.length];
    int length = 0;
    for (int i = 0; i < raw.length; i++) {
      byte next = raw[i];
      if (next == '%') {
        if (i + 2 >= raw.length || !isHex(raw[i + 1]) || !isHex(raw[i + 2])) {
          return false;
        }
        next = (byte) HexFormat.fromHexDigits(query, i + 1, i + 3);
        i += 2;
      }
      plain[length++] = next;
    }
    try {
      StandardCharsets.UTF_8.newDecoder().decode(java.nio.ByteBuffer.wrap(plain, 0, length));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  private static boolean isHex(byte digit) {
    return HexFormat.isHexDigit(digit);
  }
}
