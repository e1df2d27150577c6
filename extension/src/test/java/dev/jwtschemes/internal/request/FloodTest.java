package dev.jwtschemes.internal.request;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jwtschemes.SchemeDefinition;
import dev.jwtschemes.internal.registry.LiveRegistry;
import dev.jwtschemes.internal.rule.AccessRule;
import dev.jwtschemes.internal.rule.AccessRule.Access;
import dev.jwtschemes.internal.scheme.Settings;
import dev.jwtschemes.internal.scheme.Settings.Unannotated;
import dev.jwtschemes.internal.scheme.Settings.Validation;
import dev.jwtschemes.logged.LoggedLines;
import dev.jwtschemes.testkit.TestIssuer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Ten thousand requests, all turned down: the log stays readable, and the issuer is spared. */
@Timeout(120)
class FloodTest {
  private static final int REQUESTS = 10_000;

  private final TestIssuer issuer = TestIssuer.start();
  private final LoggedLines logged = LoggedLines.of("dev.jwtschemes");
  private final RequestPipeline pipeline = pipeline();

  @AfterEach
  void stop() {
    logged.close();
    issuer.close();
  }

  @Test
  void made_up_kids_fill_neither_the_log_nor_the_issuers() {
    String[] parts = issuer.token().compact().split("\\.", -1);
    long seconds =
        flood(
            i ->
                issuer
                        .token()
                        .rawHeader("{\"alg\":\"RS256\",\"kid\":\"made-up-" + i + "\"}")
                        .algNone()
                        .compact()
                    + parts[2]);
    assertThat(issuer.fetches()).isBetween(5, (int) (5 + seconds));
    assertThat(logged.lines())
        .anyMatch(line -> line.startsWith("INFO 401 key-not-found: 'GET' '/orders', scheme staff"))
        .anyMatch(line -> line.startsWith("WARNING 503 refresh-over-budget: 'GET' '/orders', "));
  }

  @Test
  void nonsense_fills_no_log() {
    flood(i -> "nonsense" + i);
    assertThat(logged.lines()).allMatch(line -> line.startsWith("INFO 401 token-not-jwt: "));
    assertThat(issuer.fetches()).isZero();
  }

  @Test
  void an_outage_fills_no_log() {
    issuer.outage();
    String token = issuer.token().compact();
    long seconds = flood(i -> token);
    assertThat(issuer.fetches()).isBetween(5, (int) (5 + seconds));
    assertThat(logged.lines())
        .filteredOn(line -> line.startsWith("WARNING The keys of scheme 'staff' can't be fetched"))
        .hasSize(1);
  }

  /** Returns how many seconds it took, rounded up. */
  private long flood(IntFunction<String> token) {
    Instant start = Instant.now();
    for (int i = 0; i < REQUESTS; i++) {
      assertThat(pipeline.handle(Sent.with("Bearer " + token.apply(i)), List.of(rule())))
          .isInstanceOf(Outcome.Refuse.class);
    }
    long seconds = Duration.between(start, Instant.now()).toSeconds() + 1;
    long windows = 1 + seconds / 10;
    // Per ten seconds 100 refusals of each of at most two families, and the number of those left
    // out; and one line on the outage.
    assertThat(logged.lines()).hasSizeBetween(100, (int) (2 * 101 * windows + 1));
    return seconds;
  }

  private static AccessRule rule() {
    return new AccessRule(Access.AUTHENTICATED, Set.of(), Set.of("staff"));
  }

  private RequestPipeline pipeline() {
    LiveRegistry registry = new LiveRegistry(Clock.systemUTC());
    SchemeDefinition staff =
        SchemeDefinition.named("staff")
            .issuer(issuer.issuer())
            .keyLocation(issuer.jwksUrl())
            .build();
    registry.start(List.of(staff), Optional.empty());
    return new RequestPipeline(
        registry,
        new Settings(Validation.WARN, Unannotated.PERMIT),
        Unobserved.INSTANCE,
        Unobserved.INSTANCE,
        Optional::empty,
        Labels.untraced(),
        Optional.empty());
  }
}
