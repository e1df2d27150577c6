package dev.jwtschemes.internal.verify;

import dev.jwtschemes.FailureReason;
import dev.jwtschemes.SchemeDefinition;
import dev.jwtschemes.internal.scheme.Issuers;
import dev.jwtschemes.internal.text.Detail;
import dev.jwtschemes.internal.text.Text;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Checks the claims of a verified payload: RFC 7519 section 4.1 and MP-JWT 2.1 section 4.1.
 * Thread-safe.
 */
final class ClaimCheck {
  /** Times beyond the year 9999 are mistakes, and would overflow. */
  private static final long MAX_SECONDS = 253_402_300_799L;

  private final SchemeDefinition scheme;
  private final Set<String> issuers;
  private final Optional<ClaimPath> nameClaim;
  private final Clock clock;

  ClaimCheck(SchemeDefinition scheme, Clock clock) {
    this.scheme = scheme;
    this.issuers = Issuers.of(scheme);
    this.nameClaim = scheme.nameClaim().map(ClaimPath::of);
    this.clock = clock;
  }

  /** Return the caller's name, or say which claim is wrong. */
  String check(Map<String, Object> claims) throws Refusal {
    issuer(claims);
    audience(claims);
    times(claims);
    for (String name : scheme.requiredClaims()) {
      if (claims.get(name) == null) {
        throw missing(Text.EMPTY.name(name).and(", which required.claims demands"));
      }
    }
    binding(claims);
    for (String name : List.of("upn", "preferred_username", "sub", "jti")) {
      text(claims, name); // the getters of JsonWebToken would fail later
    }
    return name(claims);
  }

  /** RFC 7800 section 3.1; null is how some issuers write an absent claim. */
  private void binding(Map<String, Object> claims) throws Refusal {
    if (scheme.binding() == SchemeDefinition.Binding.REFUSE && claims.get("cnf") != null) {
      throw new Refusal(
          FailureReason.BINDING_NOT_CHECKED,
          Detail.of("the token has cnf (RFC 7800), and the scheme checks no proof of possession"));
    }
  }

  private String name(Map<String, Object> claims) throws Refusal {
    if (nameClaim.isPresent()) {
      Object value =
          nameClaim
              .get()
              .in(claims)
              .orElseThrow(
                  () ->
                      missing(
                          Text.EMPTY
                              .name(nameClaim.get().text())
                              .and(", which name.claim demands")));
      return notBlank(nameClaim.get().text(), value);
    }
    // in this order: MP-JWT 2.1 section 4.1
    for (String claim : List.of("upn", "preferred_username", "sub")) {
      @Nullable Object value = claims.get(claim);
      if (value != null) {
        return notBlank(claim, value);
      }
    }
    throw missing(Text.of("upn, preferred_username and sub: one is needed as the caller's name"));
  }

  /** A name of nothing could pass for somebody. */
  private static String notBlank(String claim, Object value) throws Refusal {
    if (value instanceof String text && !text.isBlank()) {
      return text;
    }
    throw malformed(claim, Text.of("a name: it is blank or no string"));
  }

  private void issuer(Map<String, Object> claims) throws Refusal {
    String issuer = text(claims, "iss").orElseThrow(() -> missing(Text.of("iss")));
    if (!issuers.isEmpty() && !issuers.contains(issuer)) {
      throw new Refusal(
          FailureReason.ISSUER_NOT_REGISTERED,
          Detail.expected("iss", Text.EMPTY.names(issuers), Text.EMPTY.quote(issuer)));
    }
  }

  private void audience(Map<String, Object> claims) throws Refusal {
    List<String> actual = texts(claims, "aud");
    if (!scheme.audiences().isEmpty() && Collections.disjoint(scheme.audiences(), actual)) {
      throw new Refusal(
          FailureReason.AUDIENCE_MISMATCH,
          Detail.expected("aud", Text.EMPTY.names(scheme.audiences()), Text.EMPTY.quote(actual)));
    }
  }

  private void times(Map<String, Object> claims) throws Refusal {
    Instant now = clock.instant();
    Duration skew = scheme.clockSkew();
    Instant expires = time(claims, "exp").orElseThrow(() -> missing(Text.of("exp")));
    Instant issued = time(claims, "iat").orElseThrow(() -> missing(Text.of("iat")));
    Optional<Instant> notBefore = time(claims, "nbf");
    // exclusive: "on or after" exp the token is refused (RFC 7519 section 4.1.4)
    if (!now.isBefore(expires.plus(skew))) {
      throw new Refusal(
          FailureReason.TOKEN_EXPIRED, Detail.expected("exp", after(now), at(expires)).and(skew()));
    }
    // inclusive: at nbf the token is good (RFC 7519 section 4.1.5)
    if (notBefore.isPresent() && now.plus(skew).isBefore(notBefore.get())) {
      throw new Refusal(
          FailureReason.TOKEN_NOT_YET_VALID,
          Detail.expected("nbf", until(now), at(notBefore.get())).and(skew()));
    }
    // inclusive: at iat the token is good
    if (now.plus(skew).isBefore(issued)) {
      throw new Refusal(
          FailureReason.ISSUED_IN_FUTURE,
          Detail.expected("iat", until(now), at(issued)).and(skew()));
    }
    if (expires.isBefore(issued)) {
      throw new Refusal(
          FailureReason.CLAIM_MALFORMED,
          Detail.expected("exp", Text.of("not before iat, ").time(issued), at(expires)));
    }
    // inclusive: a token exactly as old as allowed is good; without the skew, since an age is
    // often shorter than it (MP-JWT's TCK: an age of 4 s refuses a token of 5 s)
    if (scheme.tokenAge().isPresent() && now.isAfter(issued.plus(scheme.tokenAge().get()))) {
      throw new Refusal(
          FailureReason.TOKEN_TOO_OLD,
          Detail.expected(
              "age",
              Text.of("at most ").number(scheme.tokenAge().get().toSeconds()).and(" s"),
              Text.of("iat ").time(issued).and(", now ").time(now)));
    }
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
    return Text.of(", clock skew allowed ").number(scheme.clockSkew().toSeconds()).and(" s");
  }

  private static Refusal missing(Text what) {
    return new Refusal(FailureReason.CLAIM_MISSING, Detail.missing(what));
  }

  private static Refusal malformed(String name, Text expected) {
    return new Refusal(
        FailureReason.CLAIM_MALFORMED,
        Detail.of(Text.EMPTY.name(name).and(" is not ").and(expected)));
  }

  private static Optional<Instant> time(Map<String, Object> claims, String name) throws Refusal {
    @Nullable Object value = claims.get(name);
    if (value == null) {
      return Optional.empty();
    }
    if (!(value instanceof Number number)) {
      throw malformed(name, Text.of("a number of seconds"));
    }
    double seconds = number.doubleValue();
    if (!(seconds >= 0 && seconds <= MAX_SECONDS)) {
      throw malformed(name, Text.of("a time before the year 10000"));
    }
    return Optional.of(Instant.ofEpochMilli((long) (seconds * 1000)));
  }

  private static Optional<String> text(Map<String, Object> claims, String name) throws Refusal {
    @Nullable Object value = claims.get(name);
    if (value == null) {
      return Optional.empty();
    }
    if (!(value instanceof String text)) {
      throw malformed(name, Text.of("a string"));
    }
    return Optional.of(text);
  }

  private static List<String> texts(Map<String, Object> claims, String name) throws Refusal {
    @Nullable Object value = claims.get(name);
    if (value instanceof List<?> list && list.stream().allMatch(String.class::isInstance)) {
      return list.stream().map(String.class::cast).toList();
    }
    if (value == null || value instanceof String) {
      return value == null ? List.of() : List.of((String) value);
    }
    throw malformed(name, Text.of("a string or a list of strings"));
  }
}
