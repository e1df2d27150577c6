package dev.jwtschemes.internal.verify;

import dev.jwtschemes.FailureReason;
import dev.jwtschemes.SchemeDefinition;
import dev.jwtschemes.internal.scheme.ConfigReader;
import dev.jwtschemes.internal.text.Detail;
import dev.jwtschemes.internal.text.Text;
import dev.jwtschemes.internal.verify.Check.Needs;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Checks of the times of a token: RFC 7519 section 4.1. Thread-safe. */
final class TimeChecks {
  private final Duration skew;
  private final Duration skewOfAge;
  private final Optional<Duration> maxAge;
  private final Clock clock;

  TimeChecks(SchemeDefinition scheme, Clock clock) {
    this.skew = scheme.clockSkew();
    this.skewOfAge = scheme.name().equals(ConfigReader.MP_JWT) ? Duration.ZERO : skew;
    this.maxAge = scheme.maxTokenAge();
    this.clock = clock;
  }

  /** Whether all times are still good now; they were when the token was validated. */
  boolean hold(Proof proof) {
    Instant now = clock.instant();
    return !isExpired(now, proof.expires())
        && !isEarly(now, proof.notBefore())
        && !isEarly(now, proof.issued())
        && (maxAge.isEmpty() || !isOld(now, proof.issued(), maxAge.get()));
  }

  private boolean isExpired(Instant now, Instant expires) {
    return !now.isBefore(expires.plus(skew));
  }

  private boolean isEarly(Instant now, Instant since) {
    return now.plus(skew).isBefore(since);
  }

  private boolean isOld(Instant now, Instant issued, Duration age) {
    return now.isAfter(issued.plus(age).plus(skewOfAge));
  }

  /** List the checks: first what the times are, then what they mean. */
  static List<Check> of(SchemeDefinition scheme, Clock clock) {
    TimeChecks times = new TimeChecks(scheme, clock);
    List<Check> checks = new ArrayList<>();
    checks.add(
        new Check(
            "exp is a time",
            Text.of("a number of seconds"),
            Needs.CLAIMS,
            TimeChecks::readExpires));
    checks.add(
        scheme.isIatRequired()
            ? new Check(
                "iat is a time",
                Text.of("a number of seconds"),
                Needs.CLAIMS,
                TimeChecks::readIssued)
            : new Check(
                "iat is a time",
                Text.of("a number of seconds, or absent"),
                Needs.CLAIMS,
                TimeChecks::readIssuedIfThere));
    checks.add(
        new Check(
            "nbf is a time",
            Text.of("a number of seconds, or absent"),
            Needs.CLAIMS,
            TimeChecks::readNotBefore));
    checks.add(new Check("exp", Text.of("after now").and(times.skew()), Needs.EXP, times::expires));
    checks.add(
        new Check("nbf", Text.of("not after now").and(times.skew()), Needs.NBF, times::notBefore));
    checks.add(
        new Check("iat", Text.of("not after now").and(times.skew()), Needs.IAT, times::issued));
    checks.add(
        new Check(
            "exp and iat",
            Text.of("exp is not before iat"),
            Needs.EXP_AND_IAT,
            TimeChecks::lifetime));
    scheme
        .maxTokenAge()
        .ifPresent(
            age ->
                checks.add(
                    new Check(
                        "age", times.atMost(age), Needs.IAT, token -> times.age(token, age))));
    return checks;
  }

  private static void readExpires(Examination token) throws Refusal {
    token.expires =
        Claims.time(token.values(), "exp").orElseThrow(() -> Claims.missing(Text.of("exp")));
  }

  private static void readIssued(Examination token) throws Refusal {
    token.issued =
        Claims.time(token.values(), "iat").orElseThrow(() -> Claims.missing(Text.of("iat")));
  }

  /** Without it the token is older than any age that a scheme allows. */
  private static void readIssuedIfThere(Examination token) throws Refusal {
    token.issued = Claims.time(token.values(), "iat").orElse(Instant.MIN);
  }

  private static void readNotBefore(Examination token) throws Refusal {
    token.notBefore = Claims.time(token.values(), "nbf").orElse(Instant.MIN);
  }

  /** Exclusive: "on or after" exp the token is refused (RFC 7519 section 4.1.4). */
  private void expires(Examination token) throws Refusal {
    Instant now = token.now(clock);
    Instant expires = Objects.requireNonNull(token.expires);
    if (isExpired(now, expires)) {
      throw new Refusal(
          FailureReason.TOKEN_EXPIRED, Detail.expected("exp", after(now), at(expires)).and(skew()));
    }
  }

  /** Inclusive: at nbf the token is good (RFC 7519 section 4.1.5). */
  private void notBefore(Examination token) throws Refusal {
    Instant now = token.now(clock);
    Instant notBefore = Objects.requireNonNull(token.notBefore);
    if (isEarly(now, notBefore)) {
      throw new Refusal(
          FailureReason.TOKEN_NOT_YET_VALID,
          Detail.expected("nbf", until(now), at(notBefore)).and(skew()));
    }
  }

  /** Inclusive: at iat the token is good. */
  private void issued(Examination token) throws Refusal {
    Instant now = token.now(clock);
    Instant issued = Objects.requireNonNull(token.issued);
    if (isEarly(now, issued)) {
      throw new Refusal(
          FailureReason.ISSUED_IN_FUTURE,
          Detail.expected("iat", until(now), at(issued)).and(skew()));
    }
  }

  private static void lifetime(Examination token) throws Refusal {
    Instant expires = Objects.requireNonNull(token.expires);
    Instant issued = Objects.requireNonNull(token.issued);
    if (expires.isBefore(issued)) {
      throw new Refusal(
          FailureReason.CLAIM_MALFORMED,
          Detail.expected("exp", Text.of("not before iat, ").time(issued), at(expires)));
    }
  }

  /**
   * Inclusive: a token exactly as old as allowed is good. In the scheme {@code mp-jwt} without the
   * skew, since an age may be shorter than it (MP-JWT's TCK: an age of 4 s refuses a token of 5 s).
   */
  private void age(Examination token, Duration age) throws Refusal {
    Instant now = token.now(clock);
    Instant issued = Objects.requireNonNull(token.issued);
    if (isOld(now, issued, age)) {
      throw new Refusal(
          FailureReason.TOKEN_TOO_OLD,
          Detail.expected(
              "age", atMost(age), Text.of("iat ").time(issued).and(", now ").time(now)));
    }
  }

  private Text atMost(Duration age) {
    Text text = Text.of("at most ").number(age.toSeconds()).and(" s");
    return skewOfAge.isZero() ? text : text.and(skew());
  }

  private static Text after(Instant now) {
    return Text.of("after now, ").time(now);
  }

  private static Text until(Instant now) {
    return Text.of("not after now, ").time(now);
  }

  private static Text at(Instant time) {
    return Text.EMPTY.time(time);
  }

  private Text skew() {
    return Text.of(", clock skew allowed ").number(skew.toSeconds()).and(" s");
  }
}
