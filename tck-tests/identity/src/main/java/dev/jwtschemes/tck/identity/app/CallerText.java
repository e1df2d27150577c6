package dev.jwtschemes.tck.identity.app;

import java.security.Principal;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Writes a caller as the cases expect it. */
final class CallerText {
  private CallerText() {}

  /** {@code name=NAME clerk=BOOLEAN buyer=BOOLEAN}; the name is {@code null} for nobody. */
  static String of(@Nullable Principal principal, Predicate<String> isInRole) {
    return "name="
        + (principal == null ? null : principal.getName())
        + " clerk="
        + isInRole.test("clerk")
        + " buyer="
        + isInRole.test("buyer");
  }
}
