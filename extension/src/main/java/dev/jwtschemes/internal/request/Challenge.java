package dev.jwtschemes.internal.request;

import dev.jwtschemes.FailureReason;
import java.util.Optional;

/**
 * The writer of one value of {@code WWW-Authenticate}: RFC 6750 section 3, quoted as RFC 9110
 * section 5.6.4 has it. Stateless.
 */
public final class Challenge {
  private Challenge() {}

  /** Write the challenge of a realm, with error code and text if the reason has a code. */
  public static String of(String realm, Optional<FailureReason> reason) {
    StringBuilder value = new StringBuilder("Bearer realm=").append(quoted(realm));
    reason
        .filter(each -> each.error().isPresent())
        .ifPresent(
            each ->
                value
                    .append(", error=")
                    .append(quoted(each.error().orElseThrow()))
                    .append(", error_description=")
                    .append(quoted(each.publicText())));
    return value.toString();
  }

  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder(text.length() + 2).append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        quoted.append('\\');
      }
      quoted.append(c < ' ' || c > '~' ? '?' : c);
    }
    return quoted.append('"').toString();
  }
}
