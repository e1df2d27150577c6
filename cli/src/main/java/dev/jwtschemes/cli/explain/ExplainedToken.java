package dev.jwtschemes.cli.explain;

import dev.jwtschemes.Failure;
import dev.jwtschemes.internal.authenticate.Explanation;
import dev.jwtschemes.internal.token.UnverifiedToken;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An explanation with the members that the console's JSON has, docs/reference/console.md. */
final class ExplainedToken {
  private static final List<String> TIMES = List.of("iat", "nbf", "exp", "auth_time");

  private static final int MAX_DIGITS = 18;

  private ExplainedToken() {}

  static Map<String, Object> of(String token, Explanation explanation) {
    Map<String, Object> shown = new LinkedHashMap<>();
    Optional<Failure> failure = explanation.failure();
    shown.put("accepted", failure.isEmpty());
    shown.put("sentence", explanation.sentence());
    failure.ifPresent(
        why -> {
          shown.put("reason", why.reason().id());
          shown.put("advice", why.reason().advice());
        });
    addParts(shown, token);
    shown.put(
        "schemes",
        explanation.schemes().stream().map(scheme -> scheme(scheme, explanation)).toList());
    return shown;
  }

  /** What can be read of it, by the reader that requests have. */
  private static void addParts(Map<String, Object> shown, String token) {
    if (UnverifiedToken.read(token, token.length()) instanceof UnverifiedToken.Readable readable) {
      UnverifiedToken read = readable.token();
      shown.put("header", read.form().headers());
      if (!read.isEncrypted()) {
        shown.put("claims", read.claims());
        shown.put("times", times(read.claims()));
      }
    }
  }

  private static List<Map<String, Object>> times(Map<String, @Nullable Object> claims) {
    List<Map<String, Object>> times = new ArrayList<>();
    for (String name : TIMES) {
      if (claims.get(name) instanceof Number number) {
        instant(number).ifPresent(at -> times.add(Map.of("claim", name, "at", at.toString())));
      }
    }
    return times;
  }

  private static Optional<Instant> instant(Number number) {
    try {
      BigDecimal seconds = new BigDecimal(number.toString());
      long digits = (long) seconds.precision() - seconds.scale();
      return digits > MAX_DIGITS
          ? Optional.empty() // a long would wrap
          : Optional.of(Instant.ofEpochSecond(seconds.longValue()));
    } catch (DateTimeException | NumberFormatException e) {
      return Optional.empty(); // among the claims alone
    }
  }

  private static Map<String, Object> scheme(Explanation.OfScheme scheme, Explanation explanation) {
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("name", scheme.scheme());
    explanation
        .choice()
        .filter(choice -> choice.scheme().equals(scheme.scheme()))
        .ifPresent(
            choice -> {
              shown.put("chosen", true);
              shown.put("why", choice.why().toString());
            });
    shown.put("checks", scheme.checks().stream().map(ExplainedToken::check).toList());
    return shown;
  }

  private static Map<String, Object> check(Explanation.Check check) {
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("name", check.name());
    shown.put("result", check.result().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    shown.put("expected", check.expectation().toString());
    check
        .failure()
        .ifPresent(
            failure -> {
              shown.put("detail", failure.detail());
              failure.actual().ifPresent(value -> shown.put("actual", value));
            });
    return shown;
  }
}
