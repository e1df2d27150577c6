package dev.jwtschemes.internal.adapter.security;

import dev.jwtschemes.internal.request.Outcome;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * The writer of refusals to servlet responses, completely: some servers would go on with what isn't
 * committed. Stateless.
 */
final class ServletResponses {
  private ServletResponses() {}

  static void write(Outcome.Refuse refuse, HttpServletResponse response) throws IOException {
    response.setStatus(refuse.status());
    refuse.challenges().forEach(challenge -> response.addHeader("WWW-Authenticate", challenge));
    refuse
        .retryAfter()
        .ifPresent(after -> response.setHeader("Retry-After", String.valueOf(after.toSeconds())));
    if (refuse.body().isPresent()) {
      Outcome.Body body = refuse.body().get();
      if (body.isOfDecision()) {
        response.setHeader("Cache-Control", "no-store");
      }
      response.setContentType(body.mediaType());
      response.setCharacterEncoding(StandardCharsets.UTF_8.name());
      response.getWriter().write(body.text());
    }
    // Undertow treats what is flushed but not closed as unanswered, and fails to answer itself.
    response.getWriter().close();
  }
}
