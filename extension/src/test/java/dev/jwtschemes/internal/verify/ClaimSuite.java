package dev.jwtschemes.internal.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.jwtschemes.Failure;
import dev.jwtschemes.FailureReason;
import dev.jwtschemes.SchemeDefinition;
import dev.jwtschemes.internal.key.fetch.TestClock;
import dev.jwtschemes.internal.text.Literal;
import dev.jwtschemes.internal.token.UnverifiedToken;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What tests of claims share: a clock, and the checks of one set of claims. */
abstract class ClaimSuite {
  static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");
  static final long SECONDS = NOW.getEpochSecond();
  final TestClock clock = new TestClock(NOW);

  void assertFails(Map<String, Object> claims, FailureReason reason, String detail) {
    assertThat(failure(claims)).isEqualTo(Literal.failure(reason, detail));
  }

  Failure failure(Map<String, Object> claims) {
    Refusal refusal = catchThrowableOfType(Refusal.class, () -> check(claims));
    assertThat(refusal).isNotNull();
    return refusal.failure();
  }

  Failure failure(SchemeDefinition scheme, Map<String, Object> claims) {
    Refusal refusal = catchThrowableOfType(Refusal.class, () -> check(scheme, claims));
    assertThat(refusal).isNotNull();
    return refusal.failure();
  }

  String check(Map<String, Object> claims) throws Refusal {
    return check(
        SchemeDefinition.named("s")
            .issuer("https://i.example")
            .audiences("orders")
            .requiredClaims("tenant")
            .clockSkew(Duration.ofSeconds(10))
            .maxTokenAge(Duration.ofSeconds(300))
            .build(),
        claims);
  }

  /** Return the name, or throw what the first check says that fails, in both runs. */
  String check(SchemeDefinition scheme, Map<String, Object> claims) throws Refusal {
    Checks checks = new Checks(ClaimChecks.of(scheme, clock));
    Examination token = examination(claims);
    CheckResult result = checks.untilOneFails(token);
    List<Checked> all = checks.all(examination(claims));
    assertThat(BothRuns.first(all.stream().map(Checked::result).toList())).isEqualTo(result);
    if (result instanceof CheckResult.Failed failed) {
      throw new Refusal(failed.failure());
    }
    return Objects.requireNonNull(token.name);
  }

  static Examination examination(Map<String, Object> claims) {
    var read = (UnverifiedToken.Readable) UnverifiedToken.read("eyJhbGciOiJSUzI1NiJ9.e30.", 100);
    Examination examination = new Examination(read.token());
    examination.read(new HashMap<String, @Nullable Object>(claims));
    return examination;
  }

  static Map<String, Object> claims(String name, @Nullable Object value) {
    Map<String, Object> claims = new HashMap<>();
    claims.put("iss", "https://i.example");
    claims.put("aud", "orders");
    claims.put("sub", "alice");
    claims.put("tenant", "t");
    claims.put("iat", SECONDS);
    claims.put("exp", SECONDS + 300);
    if (value == null) {
      claims.remove(name);
    } else {
      claims.put(name, value);
    }
    return claims;
  }
}
